// What stands beside a field that lends its facts, one thing at a time.
#[derive(Debug, ApiError)]
enum Beside<'a> {
    Nothing(#[api(facts)] Inner),
    Itself(#[api(facts)] Box<Beside<'a>>),
    Holder(#[api(facts)] Holder<Self>),
    Errors(#[api(facts)] Inner, #[api(field_errors)] FieldErrors),
    Member(#[api(facts)] Inner, #[api(ext = "at")] &'a str),
    #[api(ext(at = "here"))]
    Constant(#[api(facts)] Inner),
    #[api(ext(at = "{1}"))]
    Filled(#[api(facts)] Inner, u8),
    Header(#[api(facts)] Inner, #[api(header = "x-at")] u8),
    #[api(header("x-at" = "here"))]
    ConstantHeader(#[api(facts)] Inner),
    #[api(header("x-at" = "{1}"))]
    FilledHeader(#[api(facts)] Inner, u8),
    #[api(log = warn)]
    Logged(#[api(facts)] Inner),
    Delayed(#[api(facts)] Inner, #[api(retry_after)] Duration),
    Status(#[api(facts)] Inner, #[api(status)] u16),
    #[api(code = "OWN", retry_after = 5)]
    Own(#[api(facts)] Inner),
}
