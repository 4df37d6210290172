#[derive(Debug, ApiError)]
pub enum StoreFault<'a, K, E: Error>
where
    K: Debug,
{
    #[api(status = 404, code = "NO_KEY", message = "Nothing under {key:?} in {shelf}")]
    NoKey {
        #[api(ext)]
        key: K,
        shelf: &'a str,
    },

    #[api(status = 502, code = "BACKEND", message = "The store does not answer")]
    Backend(#[api(source)] E),
}
