//! Which addresses are links.

/// Whether an address may become a link: that of a web page, not a script.
pub(crate) fn is_link(url: &str) -> bool {
    let address = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    address
        .is_some_and(|address| !address.is_empty() && !address.contains(|c: char| c.is_whitespace() || c.is_control()))
}

#[cfg(test)]
mod tests {
    use super::is_link;

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_link("https://example.com/errors/E1") && is_link("http://example.com"));
        for url in ["javascript:alert(1)", "docs/E1", "https://", "https://example.com/a b", ""] {
            assert!(!is_link(url), "{url}");
        }
    }
}
