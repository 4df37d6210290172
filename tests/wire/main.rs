//! Whatever values an answer holds, its body is the JSON that serde_json would write for them.

mod providers;
mod strings;
