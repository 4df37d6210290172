//! Prints a table for MDX 3: that of Markdown, without what MDX reads as JSX.

use alloc::string::String;

use crate::catalog::dialect::Dialect;
use crate::catalog::table::Table;

impl Table {
    /// Prints a table for [MDX 3](https://mdxjs.com) with remark-gfm, which is built into Docusaurus: it compiles, and
    /// its cells read as those of [`to_markdown`](Self::to_markdown).
    ///
    /// What would be an expression or an element in MDX is escaped: `{field}`, `{#CODE}` and `<b>` are text. A line
    /// break is `<br />`, and an address in angle brackets is a link that shows it. Code is not changed, because MDX
    /// does not parse it.
    ///
    /// ```
    /// use envelope_runtime::{ApiError, catalog};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 422, code = "SHORT", message = "Only {len} of <{min}> characters")]
    /// struct Short {
    ///     len: usize,
    ///     min: usize,
    /// }
    ///
    /// catalog! {
    ///     static LOGIN = [Short];
    /// }
    ///
    /// let mdx = LOGIN.table().to_mdx();
    /// assert!(mdx.ends_with("| SHORT | 422 | Only \\{len\\} of \\<\\{min\\}> characters |  |\n"));
    /// ```
    #[must_use]
    pub fn to_mdx(&self) -> String {
        self.with_pipes(Dialect::Mdx)
    }
}
