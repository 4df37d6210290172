//! A rendered response of one format, and the expected one from the provider's documentation.

use envelope_runtime::{RenderError, Reply};

/// A rendered response, and the expected one.
pub struct Sample {
    /// Names the case for people.
    pub title: &'static str,
    pub reply: Reply,
    pub status: u16,
    /// All of them, in order.
    pub headers: &'static [(&'static str, &'static str)],
    pub body: &'static str,
}

/// One provider's format.
pub struct Format {
    /// The argument of the tour that shows it.
    pub name: &'static str,
    /// For people.
    pub title: &'static str,
    pub samples: Vec<Sample>,
    /// The tables of the provider's documentation as the catalogue prints them in Markdown.
    pub tables: Vec<String>,
}

pub const JSON: &[(&str, &str)] = &[("content-type", "application/json")];

/// A sample with `content-type: application/json` and no other header.
pub fn sample(title: &'static str, reply: Result<Reply, RenderError>, status: u16, body: &'static str) -> Sample {
    with_headers(title, reply, status, JSON, body)
}

pub fn with_headers(
    title: &'static str,
    reply: Result<Reply, RenderError>,
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
) -> Sample {
    Sample { title, reply: reply.expect(title), status, headers, body }
}

impl Sample {
    pub fn check(&self) {
        assert_eq!(self.reply.to_string(), self.body, "{}", self.title);
        assert_eq!(self.reply.status(), self.status, "{}", self.title);
        assert_eq!(self.reply.headers().iter().collect::<Vec<_>>(), self.headers, "{}", self.title);
    }
}
