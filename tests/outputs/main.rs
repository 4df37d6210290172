//! What comes out of an envelope's template beside replies.

mod template;
