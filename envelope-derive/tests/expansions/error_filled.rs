// Strings with placeholders, and fields without a mark that a server error shows.
#[derive(Debug, ApiError)]
#[api(header("location" = "/jobs/{0}"))]
enum JobFault<'a, T> {
    #[api(status = 404, code = "UNKNOWN", message = "Unknown", ext(see = "{0}", kind = "job {0:?}"))]
    Unknown(u64),
    #[api(status = 500, code = "STUCK", message = "Stuck at {0} behind {1:?}")]
    Stuck(Step<'a>, T),
    #[api(status = 502, code = "REMOTE", message = "{0}")]
    Remote(#[api(source, public)] RemoteError),
}
