package dev.asli.compliance.order;

import dev.asli.compliance.deadline.DeadlineOnRecord;
import dev.asli.compliance.notice.Notice;
import java.util.List;

/** An order with its notice and deadlines. */
public record OrderFile(Order order, Notice notice, List<DeadlineOnRecord> deadlines) {}
