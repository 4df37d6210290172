//! The command line of both services, and what to try first.

/// `ADDRESS` is replaced by the service's address. The first line creates the user that the second shows.
pub const TRY: &str = r#"curl -i -d '{"name":"Ann","email":"ann@example.com"}' -H 'content-type: application/json' ADDRESS/v1/users
curl ADDRESS/v1/users/1
curl ADDRESS/v2/users/7
curl ADDRESS/v1/export
curl 'ADDRESS/v1/users?per_page=500'
curl -X DELETE ADDRESS/v2/users
curl ADDRESS/v1/slow
curl ADDRESS/v1/panic"#;

/// The arguments of the command line.
#[derive(Debug)]
pub struct Options {
    pub port: u16,
    pub database: Option<String>,
}

impl Options {
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Options { port: 3000, database: None };
        while let Some(flag) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{flag} needs a value"));
            match &*flag {
                "--port" => options.port = value()?.parse().map_err(|_| "--port takes a number up to 65535")?,
                "--database" => options.database = Some(value()?),
                _ => return Err(format!("unknown option {flag}: there are --port and --database")),
            }
        }
        Ok(options)
    }
}
