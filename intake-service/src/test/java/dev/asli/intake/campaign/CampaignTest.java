package dev.asli.intake.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.intake.Records;
import dev.asli.intake.RunsOnRealParts;
import dev.asli.intake.campaign.Campaign.Dossier;
import dev.asli.intake.campaign.Campaign.Member;
import dev.asli.intake.complaint.Access;
import dev.asli.intake.complaint.Capacity;
import dev.asli.intake.exhibit.Exhibit.Content.Hashes;
import dev.asli.intake.exhibit.ExhibitDesk;
import dev.asli.intake.filing.FilingDesk;
import dev.asli.intake.filing.FilingOutcome.Filed;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.kit.problem.ProblemException;
import dev.asli.testkit.Transactions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class CampaignTest {

    static final Actor VISITOR = new Actor("v-1", Set.of(Roles.VISITOR), Optional.empty());
    static final Actor OFFICER = new Actor("o-1", Set.of(Roles.OFFICER), Optional.empty());

    @Inject
    FilingDesk filings;

    @Inject
    ExhibitDesk exhibits;

    @Inject
    Clustering clustering;

    @Inject
    CampaignDesk desk;

    @Inject
    Traits traits;

    @Test
    void theSamePlaceInAnotherSpellingIsOneCampaign() {
        String place = place();
        String one = file(place);
        String two = file(place + "/?utm_source=x#y");
        String other = file(place());
        look();

        Campaign campaign = of(one);
        assertThat(of(two).id()).isEqualTo(campaign.id());
        assertThat(campaign.complaints()).isEqualTo(2);
        assertThat(Transactions.onEventLoop(() -> desk.of(other))).isEmpty();
        Dossier dossier = read(campaign);
        assertThat(dossier.members()).extracting(Member::joinedBy).containsOnly("PLACE");
        assertThat(dossier.traits().getFirst().complaints()).isEqualTo(2);
        assertThat(Records.count("ledger_entry where kind = 'CAMPAIGN_JOINED' and case_reference in ('" + one + "','"
                        + two + "')"))
                .isEqualTo(2);
    }

    @Test
    void theSameBytesAndLikePicturesAreOneCampaignAndFartherOnesAreNot() {
        Random random = new Random();
        String hash = HashPiecesTest.hash(random);
        String sha256 = HashPiecesTest.hash(random);
        String one = withHashes(sha256, hash);
        String bytes = withHashes(sha256, HashPiecesTest.hash(random));
        String like = withHashes("", HashPiecesTest.changed(hash, HashPieces.REACH, random));
        String farther = withHashes("", HashPiecesTest.changed(hash, HashPieces.REACH + 1, random));
        String turned = HashPiecesTest.hash(random);
        String mirrored = withHashes("", turned, HashPiecesTest.changed(hash, 3, random));
        look();

        assertThat(of(mirrored).id()).isEqualTo(of(one).id());
        assertThat(of(bytes).id()).isEqualTo(of(one).id());
        assertThat(of(like).id()).isEqualTo(of(one).id());
        assertThat(Transactions.onEventLoop(() -> desk.of(farther))).isEmpty();
        assertThat(read(of(one)).members())
                .filteredOn(member -> member.reference().equals(like))
                .extracting(Member::joinedBy)
                .containsExactly("PICTURE");
    }

    @Test
    void anyOfTheEightOrientationsOfAPictureThatStayedWithThePersonLeadsToItsCampaign() {
        Random random = new Random(8);
        String hash = HashPiecesTest.hash(random);
        String one = withHashes("", hash);
        List<String> others = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) {
            List<String> eight = new ArrayList<>(
                    Stream.generate(() -> HashPiecesTest.hash(random)).limit(8).toList());
            eight.set(turn, HashPiecesTest.changed(hash, 3, random));
            others.add(withHashes(new Hashes("", eight.getFirst(), eight)));
        }
        look();

        assertThat(others).allSatisfy(other -> assertThat(of(other).id()).isEqualTo(of(one).id()));
        assertThat(of(one).complaints()).isEqualTo(9);
    }

    @Test
    void ofHashesAtEveryDistanceTheDatabaseFindsExactlyThoseWithinReach() {
        Random random = new Random(7);
        String asked = HashPiecesTest.hash(random);
        String mark = file(place());
        for (int distance = 0; distance <= 60; distance++) {
            String hash = HashPiecesTest.changed(asked, distance, random);
            String holder = distance == 0 ? file(place()) : mark;
            Transactions.inTransaction(
                    () -> traits.add(holder, new Trait(Trait.Kind.PDQ, hash), java.time.Instant.EPOCH)
                            .replaceWith(1));
        }
        String self = file(place());
        List<Integer> found = Transactions.inTransaction(() -> traits.near(self, HashPieces.near(asked))
                .map(near -> near.stream()
                        .map(each -> HashPieces.distance(each.hash(), asked))
                        .filter(distance -> distance <= HashPieces.REACH)
                        .sorted()
                        .toList()));
        assertThat(found)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(0, 31).boxed().toList());
    }

    @Test
    void whatJoinsTwoCampaignsMakesThemOneAndClocksStayEachComplaintsOwn() {
        String first = place();
        String second = place();
        String a = file(first);
        file(first);
        String b = file(second);
        file(second);
        look();
        assertThat(of(a).id()).isNotEqualTo(of(b).id());

        String both = file(first, second);
        look();
        assertThat(of(a).id()).isEqualTo(of(b).id()).isEqualTo(of(both).id());
        assertThat(of(both).complaints()).isEqualTo(5);
        assertThat(read(of(both)).complaints())
                .extracting(complaint -> complaint.submission().receivedAt())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnOfficerSplitStaysSplitAndWhyIsKept() {
        String place = place();
        String a = file(place);
        String b = file(place);
        String c = file(place);
        look();
        UUID before = of(a).id();
        Dossier own = Transactions.onEventLoop(
                () -> desk.split(before.toString(), List.of(c), "Another person of the same name.", OFFICER));
        assertThat(own.campaign().complaints()).isEqualTo(1);
        assertThat(of(c).id()).isNotEqualTo(before);

        String d = file(place);
        look();
        assertThat(of(d).id()).isEqualTo(before);
        assertThat(of(c).id()).isEqualTo(own.campaign().id());
        assertThat(read(of(a)).changes().getFirst().reason()).isEqualTo("Another person of the same name.");
        assertThat(Records.count("ledger_entry where kind = 'CAMPAIGN_SPLIT' and case_reference = '" + c
                        + "' and convert_from(entry, 'UTF8') not like '%Another person%'"))
                .isEqualTo(1);
        assertThat(of(b).complaints()).isEqualTo(3);

        Dossier merged = Transactions.onEventLoop(() ->
                desk.merge(before.toString(), own.campaign().id().toString(), "It is the same after all.", OFFICER));
        assertThat(merged.campaign().complaints()).isEqualTo(4);
        assertThat(merged.changes()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aSplitThatLeavesNothingOrNamesAStrangerIsRefused() {
        String place = place();
        String a = file(place);
        String b = file(place);
        String stranger = file(place());
        look();
        String id = of(a).id().toString();
        for (List<String> wrong : List.of(List.<String>of(), List.of(a, b), List.of(a, stranger))) {
            assertThatThrownBy(() -> Transactions.onEventLoop(() -> desk.split(id, wrong, "why", OFFICER)))
                    .hasMessageContaining("at least one");
        }
        assertThatThrownBy(() -> Transactions.onEventLoop(() -> desk.split(id, List.of(a), " ", OFFICER)))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> Transactions.onEventLoop(() -> desk.merge(id, id, "why", OFFICER)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Transactions.onEventLoop(() -> desk.read("x"))).hasMessageContaining("No campaign");
        assertThatThrownBy(() -> Transactions.onEventLoop(() -> desk.list("x", 1)))
                .hasMessageContaining("cursor");
    }

    @Test
    void campaignsAreListedPageByPage() {
        for (int i = 0; i < 3; i++) {
            String place = place();
            file(place);
            file(place);
        }
        look();
        CampaignDesk.Page first = Transactions.onEventLoop(() -> desk.list("", 2));
        CampaignDesk.Page second = Transactions.onEventLoop(() -> desk.list(first.next(), 2));
        assertThat(first.campaigns()).hasSize(2);
        assertThat(second.campaigns()).isNotEmpty().doesNotContainAnyElementsOf(first.campaigns());
    }

    private void look() {
        while (Transactions.onEventLoop(() -> clustering.look(20)) > 0) {
            // until nothing waits
        }
    }

    private Campaign of(String reference) {
        return Transactions.onEventLoop(() -> desk.of(reference)).getFirst();
    }

    private Dossier read(Campaign campaign) {
        return Transactions.onEventLoop(() -> desk.read(campaign.id().toString()));
    }

    private String withHashes(String sha256, String pdq, String... turned) {
        List<String> orientations = turned.length == 0 ? List.of() : List.of(pdq, turned[0]);
        return withHashes(new Hashes(sha256, pdq, orientations));
    }

    private String withHashes(Hashes hashes) {
        Filed filed = filed(place());
        Transactions.onEventLoop(() -> exhibits.addHashes(
                new Access(filed.reference(), filed.secret()), UUID.randomUUID().toString(), hashes, VISITOR));
        return filed.reference();
    }

    private String file(String... places) {
        return filed(places).reference();
    }

    private Filed filed(String... places) {
        return (Filed) Transactions.onEventLoop(
                () -> filings.file(Complained.of(Capacity.DEPICTED_INDIVIDUAL, places), VISITOR));
    }

    private static String place() {
        return "https://chitra.example/c/" + UUID.randomUUID();
    }
}
