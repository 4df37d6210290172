// Values that are always there, functions of slots, and what objects and lists can have.
#[derive(Envelope)]
#[envelope(
    success = { "kind"?: ext.kind, "code"?: code, "message"?: message with(self.word), "end": 1 },
    page = [..items, "a", ..[page.number, ..self.more]],
    error = {
        "status"?: status, "message"?: message ?? "none", "in": { "a"?: code, "b"?: title }, "empty": {},
        "nothing"?: {}, "or"?: { "a"?: code } ?? {}, "full"?: { "a": title, ..details },
        "maybe"?: { "a"?: code, "b"?: title }, "own": message as str, "of": message,
        "some": { "status"?: status }, "url": url("https://a.example/{code}?at={ext.at}"),
        "all": [
            {
                "text": error.message with(short), "more"?: error.details, "own": error.message, "n": with(self.count),
                "title"?: title with(self.word), "of"?: error.field with(self.word),
            }
            for error in errors
        ],
        "few"?: [error.field for error in field_errors],
        "{ext.a}": 1, "{ext.b}"?: [..[1], ..ext.list ?? [2], 3],
    },
    field_error = { "errors": [error.message for error in field_errors] },
    server_error = "[{code} {status} {message}]",
    client_error = "{code}: {message} {status}",
    headers = { "x-message"?: message },
)]
pub struct Values<A, B> {
    more: (A, B),
    unread: B,
}
