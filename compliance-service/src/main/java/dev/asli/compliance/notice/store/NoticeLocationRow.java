package dev.asli.compliance.notice.store;

import dev.asli.compliance.notice.ContentLocator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "notice_location")
class NoticeLocationRow {

    @Id
    UUID id;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "location_id")
    String locationId;

    /** Order within the notice, from 0. */
    int place;

    String url;

    @Column(name = "content_id")
    String contentId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    NoticeLocationRow() {}

    NoticeLocationRow(UUID noticeId, int place, ContentLocator locator) {
        this.id = UUID.randomUUID();
        this.noticeId = noticeId;
        this.locationId = locator.locationId();
        this.place = place;
        this.url = locator.url();
        this.contentId = locator.contentId();
    }

    ContentLocator read() {
        return new ContentLocator(locationId, url, contentId);
    }
}
