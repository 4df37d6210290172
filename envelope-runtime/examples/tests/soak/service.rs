//! An example service as a separate process, with a database file.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

use crate::client::Connection;

pub struct Service {
    example: String,
    folder: PathBuf,
    child: Mutex<Child>,
    pub port: u16,
    /// Kept open, because the service prints to it.
    _output: BufReader<ChildStdout>,
}

impl Service {
    /// Builds the example and starts it over a new database.
    pub fn start(example: &str) -> Service {
        // With these flags, cargo uses what the tests have built.
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--workspace", "--features", "envelope-examples/service", "--example", example])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status();
        assert!(built.expect("cargo runs").success(), "{example} does not build");
        let folder = env::temp_dir().join(format!("envelope-soak-{example}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Service::over(example.to_owned(), folder)
    }

    fn over(example: String, folder: PathBuf) -> Service {
        let mut child = Command::new(program(&example))
            .args(["--port", "0", "--database"])
            .arg(folder.join("users.sqlite"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the example starts");
        let (mut line, mut output) = (String::new(), BufReader::new(child.stdout.take().expect("a pipe")));
        output.read_line(&mut line).expect("a line");
        let port = line.trim().rsplit(':').next().and_then(|port| port.parse().ok());
        Service { example, folder, child: Mutex::new(child), port: port.expect("an address"), _output: output }
    }

    /// Immediately, in the middle of requests.
    pub fn kill(&self) {
        let mut child = self.child.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = child.kill();
        let _ = child.wait();
    }

    /// Starts again, with the same database.
    pub fn again(mut self) -> Service {
        let folder = std::mem::take(&mut self.folder);
        Service::over(self.example.clone(), folder)
    }

    pub fn knows(&self, user: i64) -> bool {
        let request = format!("GET /v2/users/{user} HTTP/1.1\r\nhost: x\r\n\r\n");
        let response = Connection::open(self.port).and_then(|mut connection| {
            connection.send(request.as_bytes())?;
            connection.response(false)
        });
        response.is_ok_and(|response| response.status == 200)
    }

    pub fn resident(&self) -> u64 {
        let id = self.child.lock().unwrap_or_else(PoisonError::into_inner).id();
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.kill();
        if self.folder != Path::new("") {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// Where cargo puts it: next to the folder of this test.
fn program(example: &str) -> PathBuf {
    let test = env::current_exe().expect("a path");
    let profile = test.ancestors().nth(2).expect("the folder of the profile");
    profile.join("examples").join(example).with_extension(env::consts::EXE_EXTENSION)
}
