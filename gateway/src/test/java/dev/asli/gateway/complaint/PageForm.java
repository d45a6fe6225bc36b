package dev.asli.gateway.complaint;

import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form on a page as a browser without scripts holds it: what it carries hidden, and what is typed into it. */
final class PageForm {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private record Field(String name, String value) {}

    private final String path;
    private final List<Field> fields = new ArrayList<>();

    private PageForm(String path) {
        this.path = path;
    }

    /** The last form of the page that goes there. */
    static PageForm in(Answer page, String path) {
        String start = "action=\"" + path + "\"";
        int from = page.text().lastIndexOf(start);
        if (from < 0) {
            throw new AssertionError("No form to " + path + " in " + page.text());
        }
        PageForm form = new PageForm(path);
        Matcher hidden = HIDDEN.matcher(page.text().substring(from, page.text().indexOf("</form>", from)));
        while (hidden.find()) {
            form.fields.add(new Field(hidden.group(1), plain(hidden.group(2))));
        }
        return form;
    }

    static PageForm empty(String path) {
        return new PageForm(path);
    }

    PageForm type(String name, String value) {
        fields.removeIf(field -> field.name().equals(name));
        return add(name, value);
    }

    PageForm add(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    Answer press(String go) {
        return add("go", go).send();
    }

    Answer send() {
        String body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return Http.at(path)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
