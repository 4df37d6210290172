// What is stated beside a field that lends its facts, one thing at a time.
#[derive(Debug, ApiError)]
enum Beside<'a> {
    Nothing(#[api(facts)] Inner),
    Itself(#[api(facts)] Box<Beside<'a>>),
    Holder(#[api(facts)] Holder<Self>),
    Errors(#[api(facts)] Inner, #[api(field_errors)] FieldErrors),
    Member(#[api(facts)] Inner, #[api(ext = "at")] &'a str),
    #[api(code = "OWN", retry_after = 5)]
    Own(#[api(facts)] Inner),
}

// Lenders of which the compiler knows nothing yet.
#[derive(Debug, ApiError)]
enum Generic<'a, E, F, M> {
    Lent(#[api(facts)] E),
    #[api(message = code)]
    Made(#[api(facts = Made<M>)] F),
    MadeOfAny(#[api(facts = Inner)] F),
    #[api(transparent)]
    Shared(Arc<dyn Facts + 'a>),
    #[api(transparent)]
    Boxed(Box<dyn ApiError + Send>),
}
