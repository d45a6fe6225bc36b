package dev.asli.gateway.complaint.page;

import dev.asli.gateway.portal.page.FieldError;
import java.util.List;
import java.util.stream.IntStream;

/** One link with what is known of it. */
public record LinkRow(
        int index,
        String url,
        String intermediary,
        String contentKind,
        String mediaTime,
        String uploader,
        String contentId) {

    /** Names of the inputs; each is sent once for every row, empty ones too, so that rows stay together. */
    static final List<String> FIELDS =
            List.of("url", "intermediary", "contentKind", "mediaTime", "uploader", "contentId");

    private static final int FIRST = 1;
    private static final int MORE = 3;
    private static final int MOST = 50;

    /** Every row typed so far, at least as many as the page had. */
    static List<LinkRow> all(Answers answers) {
        int shown = answers.text("rows").matches("\\d{1,2}") ? Integer.parseInt(answers.text("rows")) : FIRST;
        int count = Math.clamp(Math.max(shown, answers.all("url").size()), FIRST, MOST);
        return IntStream.range(0, count).mapToObj(index -> of(answers, index)).toList();
    }

    static Answers withMore(Answers answers) {
        return answers.with("rows", Integer.toString(Math.min(MOST, all(answers).size() + MORE)));
    }

    private static LinkRow of(Answers answers, int index) {
        return new LinkRow(
                index,
                whole(answers.at("url", index)),
                answers.at("intermediary", index),
                answers.at("contentKind", index),
                answers.at("mediaTime", index),
                answers.at("uploader", index),
                answers.at("contentId", index));
    }

    /** People paste what they see, often without the scheme. */
    private static String whole(String url) {
        return url.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/.*)?") ? "https://" + url : url;
    }

    public boolean typed() {
        return !url.isEmpty();
    }

    /** Whether the folded part has something in it. */
    public boolean detailed() {
        return !(mediaTime + uploader + contentId).isEmpty();
    }

    public int number() {
        return index + 1;
    }

    public String field() {
        return "locations-" + index;
    }

    public List<FieldError> errorsIn(List<FieldError> errors) {
        return FieldError.about(field(), errors);
    }
}
