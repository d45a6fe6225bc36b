package dev.asli.intake.filing.grpc;

import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.PlatformReport;
import dev.asli.intake.complaint.ConsentKind;
import dev.asli.intake.complaint.ContentKind;
import dev.asli.intake.complaint.Declarations;
import dev.asli.intake.complaint.Harm;
import dev.asli.intake.complaint.IntakeFormat;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.LocationDetails;
import dev.asli.intake.complaint.Particulars;
import dev.asli.intake.complaint.PriorSteps;
import dev.asli.intake.complaint.Relation;
import dev.asli.intake.complaint.Said;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.StatedTime;
import dev.asli.intake.consent.ConsentPurpose;
import dev.asli.intake.filing.ConsentChoices;
import dev.asli.intake.filing.WebAddress;
import dev.asli.intake.vault.Contact;
import dev.asli.intake.vault.Demographics;
import dev.asli.intake.vault.SafeChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a filing says beside the bare complaint, and notes words this version does not know. */
final class SaidWording {

    private final Words words;

    SaidWording(Words words) {
        this.words = words;
    }

    List<Location> locations(List<dev.asli.contracts.intake.v1.Location> sent) {
        List<Location> locations = new ArrayList<>();
        for (dev.asli.contracts.intake.v1.Location location : sent) {
            String url = location.getUrl().strip();
            locations.add(new Location(
                    locations.size() + 1,
                    location.getIntermediary().strip(),
                    WebAddress.normal(url).orElse(url),
                    location.getContentId().strip(),
                    details(location, "/locations/" + locations.size()),
                    Optional.empty(),
                    Serving.PENDING));
        }
        return locations;
    }

    private LocationDetails details(dev.asli.contracts.intake.v1.Location sent, String path) {
        return new LocationDetails(
                sent.getMediaTime().strip(),
                sent.getUploader().strip(),
                time(sent.getFirstSeen()),
                words.read(sent.getContentKind(), "", ContentKind.values(), path + "/contentKind")
                        .orElse(ContentKind.UNSAID),
                sent.getContentLanguage().strip(),
                new LocationDetails.Origin(
                        said(sent.getSynthetic(), "SYNTHETIC_", path + "/synthetic"),
                        sent.getSyntheticWhy().strip(),
                        said(sent.getLabelPresent(), "SEEN_", path + "/labelPresent"),
                        said(sent.getDeclarationSeen(), "SEEN_", path + "/declarationSeen")),
                false);
    }

    private Said said(Enum<?> sent, String prefix, String path) {
        return words.read(sent, prefix, Said.values(), path).orElse(Said.UNSAID);
    }

    Declarations declarations(dev.asli.contracts.intake.v1.Declarations sent) {
        return new Declarations(
                sent.getGoodFaith(),
                sent.getAuthorityStatement(),
                sent.getConsentToForward(),
                sent.getAccurateAndComplete(),
                sent.getWarningSeen(),
                words.read(sent.getRelation(), "", Relation.values(), "/declarations/relation")
                        .orElse(Relation.UNSAID));
    }

    Particulars particulars(FileComplaintRequest request) {
        return new Particulars(
                request.getSexualMatter(),
                words.read(request.getConsentKind(), "", ConsentKind.values(), "/consentKind")
                        .orElse(ConsentKind.UNSAID),
                words.readAll(request.getHarmsList(), Harm.values(), "/harms"),
                request.getRuleClausesList().stream().map(String::strip).toList(),
                priorSteps(request.getPriorSteps()),
                given(request),
                intake(request));
    }

    private static Particulars.Given given(FileComplaintRequest request) {
        return new Particulars.Given(
                !request.getContact().getName().isBlank(),
                !request.getContact().getEmail().isBlank(),
                !request.getContact().getPhone().isBlank(),
                !request.getDeclarations().getSignature().isBlank());
    }

    private Particulars.Intake intake(FileComplaintRequest request) {
        return new Particulars.Intake(
                words.read(request.getIntakeFormat(), "", IntakeFormat.values(), "/intakeFormat")
                        .orElse(IntakeFormat.WEB),
                time(request.getClaimedReceivedAt()),
                request.getTranslationWanted(),
                request.getFormVersion().strip());
    }

    private static PriorSteps priorSteps(dev.asli.contracts.intake.v1.PriorSteps sent) {
        return new PriorSteps(
                sent.getPlatformReportsList().stream().map(SaidWording::report).toList(),
                sent.getNcrpAcknowledgement().strip(),
                sent.getPoliceNumber().strip(),
                sent.getCourtOrderNumber().strip());
    }

    private static PriorSteps.PlatformReport report(PlatformReport sent) {
        return new PriorSteps.PlatformReport(
                sent.getIntermediary().strip(),
                time(sent.getReportedAt()),
                sent.getTicket().strip(),
                sent.getReply().strip(),
                time(sent.getRepliedAt()));
    }

    private static StatedTime time(dev.asli.contracts.intake.v1.StatedTime sent) {
        return new StatedTime(sent.getAt().strip(), sent.getZone().strip());
    }

    Contact contact(FileComplaintRequest request) {
        dev.asli.contracts.intake.v1.Contact sent = request.getContact();
        return new Contact(
                sent.getName().strip(),
                sent.getEmail().strip(),
                new Contact.Reach(
                        sent.getPhone().strip(),
                        words.read(sent.getSafeChannel(), "", SafeChannel.values(), "/contact/safeChannel")
                                .orElse(SafeChannel.UNSAID),
                        sent.getSafeTime().strip(),
                        sent.getDoNotCall()),
                request.getDeclarations().getSignature().strip(),
                demographics(request.getDemographics()));
    }

    private Demographics demographics(dev.asli.contracts.intake.v1.Demographics sent) {
        words.read(sent.getAgeBand(), "", dev.asli.contracts.intake.v1.AgeBand.values(), "/demographics/ageBand");
        boolean unsaid = sent.getAgeBandValue() == 0;
        return new Demographics(
                sent.getGender().strip(),
                unsaid ? "" : sent.getAgeBand().name(),
                sent.getState().strip(),
                sent.getDisabilityNeeds().strip());
    }

    ConsentChoices choices(FileComplaintRequest request) {
        List<ConsentChoices.Choice> choices = new ArrayList<>();
        request.getConsentsList()
                .forEach(sent -> choices.add(new ConsentChoices.Choice(
                        words.read(
                                sent.getPurpose(),
                                "",
                                ConsentPurpose.values(),
                                "/consents/" + choices.size() + "/purpose"),
                        sent.getGiven())));
        return new ConsentChoices(choices);
    }
}
