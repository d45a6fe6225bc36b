package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.AgeBand;
import dev.asli.contracts.intake.v1.Capacity;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ConsentChoice;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.ContentKind;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.Demographics;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Harm;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.PlatformReport;
import dev.asli.contracts.intake.v1.PriorSteps;
import dev.asli.contracts.intake.v1.Relation;
import dev.asli.contracts.intake.v1.SafeChannel;
import dev.asli.contracts.intake.v1.Seen;
import dev.asli.contracts.intake.v1.StatedTime;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.contracts.intake.v1.Synthetic;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.page.Protos;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The request that the answers of a form come to. Words that name nothing are left out, and intake says what is missing. */
record Filing(Answers answers, Sites sites) {

    static final String FORM_VERSION = "portal-3";

    FileComplaintRequest request() {
        FileComplaintRequest.Builder request = FileComplaintRequest.newBuilder()
                .setRequestId(text("requestId"))
                .setStatement(text("statement"))
                .setLanguage(sites.language().tag())
                .setFormVersion(FORM_VERSION)
                .setTranslationWanted(answers.yes("translation"))
                .setIntakeFormat(IntakeFormat.WEB)
                .setDeclarations(declarations())
                .setContact(contact())
                .setPriorSteps(priorSteps());
        nature(request);
        rows().forEach(row -> request.addLocations(location(row)));
        for (ConsentPurpose purpose : purposes()) {
            request.addConsents(ConsentChoice.newBuilder()
                    .setPurpose(purpose)
                    .setGiven(answers.has("consents", Protos.word(purpose))));
        }
        if (answers.has("consents", "aggregates")) {
            request.setDemographics(demographics());
        }
        return request.build();
    }

    /** Only what decides whether the matter belongs at another door. */
    FileComplaintRequest childsMatter() {
        FileComplaintRequest.Builder request = FileComplaintRequest.newBuilder()
                .setRequestId(text("requestId"))
                .setLanguage(sites.language().tag())
                .setCategory(Category.INTIMATE_OR_NUDE)
                .setSexualMatter(true);
        constant(SubjectAge.class, "subjectAge").ifPresent(request::setSubjectAge);
        return request.build();
    }

    /** As they are numbered in the request. */
    List<LinkRow> rows() {
        return LinkRow.all(answers).stream().filter(LinkRow::typed).toList();
    }

    static List<ConsentPurpose> purposes() {
        return List.of(
                ConsentPurpose.FORWARD_TO_PLATFORM,
                ConsentPurpose.FORWARD_TO_APPEAL_PACK,
                ConsentPurpose.SHARE_WITH_POLICE,
                ConsentPurpose.KEEP_CONTACT,
                ConsentPurpose.ANONYMOUS_STATISTICS,
                ConsentPurpose.AGGREGATES);
    }

    private void nature(FileComplaintRequest.Builder request) {
        constant(SubjectAge.class, "subjectAge").ifPresent(request::setSubjectAge);
        constant(Capacity.class, "capacity").ifPresent(request::setCapacity);
        constant(Category.class, "category").ifPresent(request::setCategory);
        constant(ConsentKind.class, "consentKind").ifPresent(request::setConsentKind);
        request.setSexualMatter(answers.yes("sexualMatter") || request.getCategory() == Category.INTIMATE_OR_NUDE);
        answers.all("harms").forEach(word -> Protos.constant(Harm.class, word).ifPresent(request::addHarms));
        answers.all("ruleClauses").stream().filter(id -> !id.isEmpty()).forEach(request::addRuleClauses);
    }

    private Location location(LinkRow row) {
        Location.Builder location = Location.newBuilder()
                .setUrl(row.url())
                .setIntermediary(sites.of(row))
                .setContentId(row.contentId())
                .setMediaTime(row.mediaTime())
                .setUploader(row.uploader())
                .setContentLanguage(text("contentLanguage"))
                .setSyntheticWhy(text("syntheticWhy"));
        Protos.constant(ContentKind.class, row.contentKind()).ifPresent(location::setContentKind);
        stated("firstSeen", 0).ifPresent(location::setFirstSeen);
        constant(Synthetic.class, "synthetic").ifPresent(location::setSynthetic);
        constant(Seen.class, "labelPresent").ifPresent(location::setLabelPresent);
        constant(Seen.class, "declarationSeen").ifPresent(location::setDeclarationSeen);
        return location.build();
    }

    private Declarations declarations() {
        Declarations.Builder declarations = Declarations.newBuilder()
                .setGoodFaith(answers.yes("goodFaith"))
                .setAccurateAndComplete(answers.yes("accurate"))
                .setWarningSeen(answers.yes("warningSeen"))
                .setSignature(text("signature"))
                .setAuthorityStatement(text("authorityStatement"))
                .setConsentToForward(answers.has("consents", "forward_to_platform"));
        constant(Relation.class, "relation").ifPresent(declarations::setRelation);
        return declarations.build();
    }

    private Contact contact() {
        Contact.Builder contact = Contact.newBuilder()
                .setName(text("name"))
                .setEmail(text("email"))
                .setPhone(text("phone"))
                .setSafeTime(text("safeTime"))
                .setDoNotCall(answers.yes("doNotCall"));
        constant(SafeChannel.class, "safeChannel").ifPresent(contact::setSafeChannel);
        return contact.build();
    }

    private Demographics demographics() {
        Demographics.Builder demographics = Demographics.newBuilder()
                .setGender(text("gender"))
                .setState(text("state"))
                .setDisabilityNeeds(text("needs"));
        constant(AgeBand.class, "ageBand").ifPresent(demographics::setAgeBand);
        return demographics.build();
    }

    private PriorSteps priorSteps() {
        PriorSteps.Builder steps = PriorSteps.newBuilder()
                .setNcrpAcknowledgement(text("ncrp"))
                .setPoliceNumber(text("police"))
                .setCourtOrderNumber(text("court"));
        IntStream.range(0, answers.all("priorIntermediary").size())
                .filter(index -> !answers.at("priorIntermediary", index).isEmpty())
                .mapToObj(this::report)
                .forEach(steps::addPlatformReports);
        return steps.build();
    }

    private PlatformReport report(int index) {
        PlatformReport.Builder report = PlatformReport.newBuilder()
                .setIntermediary(answers.at("priorIntermediary", index))
                .setTicket(answers.at("priorTicket", index))
                .setReply(answers.at("priorReply", index));
        stated("priorDate", index).ifPresent(report::setReportedAt);
        stated("priorReplied", index).ifPresent(report::setRepliedAt);
        return report.build();
    }

    /** The form asks in Indian time and says so. */
    private Optional<StatedTime> stated(String field, int index) {
        return Optional.of(answers.at(field, index))
                .filter(at -> !at.isEmpty())
                .map(at -> StatedTime.newBuilder()
                        .setAt(at)
                        .setZone(Moments.IST.getId())
                        .build());
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String field) {
        return Protos.constant(type, text(field));
    }

    private String text(String field) {
        return answers.text(field);
    }
}
