#[derive(Envelope)]
#[envelope(
    success = { "ok": true, ..data, "meta": self.meta },
    page = { "ok": true, "items": items, "next"?: page.next_cursor, "total": page.total_items ?? -1, "meta": self.meta },
    error = {
        "ok": false,
        "see": "https://example.com/{code}#{self.version}",
        "errors"?: { error.field: [error.message] for error in field_errors },
        "all": [{ "text": error.message, "code"?: error.code } for error in errors],
        "{ext.kind}_id"?: ext.id,
        "at_{status}": status.reason,
        "count": with(count_errors),
        ..details ?? { "hint": title },
    },
    client_error = { "ok": false, "message": message },
    headers = { "x-request-id": self.meta.request_id, "retry-after"?: retry_after },
    content_type = "application/vnd.shop+json",
)]
pub struct Shop<M> {
    meta: M,
    version: &'static str,
}
