//! The header files of the build, as nginx and Apache themselves read them.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test whose server fails should stop")]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sciatica_guide::xtask::{dist, headers};

const PATIENCE: Duration = Duration::from_secs(15);

/// A running server over a copy of the site, in a folder that its own user may read.
struct Host {
    program: Child,
    port: u16,
    folder: PathBuf,
}

impl Host {
    fn nginx() -> Self {
        Self::begin("nginx", |folder, port| {
            let rules = folder.join("site").join(headers::NGINX);
            let settings = format!(
                "daemon off; pid {folder}/pid; error_log {folder}/errors;
                 events {{}}
                 http {{ access_log off; types {{ text/html html; text/javascript js; text/css css; application/wasm wasm; }}
                   client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
                   uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
                   server {{ listen 127.0.0.1:{port}; root {folder}/site; include {}; }} }}",
                rules.display(),
                folder = folder.display(),
            );
            fs::write(folder.join("settings"), settings).unwrap();
            let mut command = Command::new("nginx");
            command.arg("-c").arg(folder.join("settings")).arg("-e").arg(folder.join("errors"));
            command
        })
    }

    fn apache() -> Self {
        Self::begin("apache2", |folder, port| {
            let site = folder.join("site");
            fs::rename(site.join(headers::APACHE), site.join(".htaccess")).unwrap();
            let modules: String =
                ["mpm_event", "authz_core", "dir", "mime", "headers"].map(load_module).concat();
            let settings = format!(
                "ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/errors\n\
                 User www-data\nGroup www-data\nDefaultRuntimeDir {folder}\nMutex file:{folder}\n{modules}\
                 TypesConfig /etc/mime.types\nDocumentRoot {folder}/site\n\
                 <Directory {folder}/site>\nAllowOverride All\nRequire all granted\n</Directory>\n",
                folder = folder.display(),
            );
            fs::write(folder.join("settings"), settings).unwrap();
            let mut command = Command::new("apache2");
            command.arg("-f").arg(folder.join("settings")).arg("-DFOREGROUND");
            command
        })
    }

    fn begin(name: &str, command: impl FnOnce(&Path, u16) -> Command) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = std::env::temp_dir().join(format!("sciatica-guide-{name}-{port}"));
        copy(&dist(), &folder.join("site"));
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
        let program = command(&folder, port)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts; `cargo xtask test` installs it");
        let host = Self { program, port, folder };
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let errors = fs::read_to_string(host.folder.join("errors")).unwrap_or_default();
            assert!(begin.elapsed() < PATIENCE, "{name} does not listen: {errors}");
            std::thread::yield_now();
        }
        host
    }

    /// Status, headers and body of a path.
    fn get(&self, path: &str) -> (u16, Vec<(String, String)>, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines
            .filter_map(|it| it.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        (status, headers.collect(), answer[end + 4..].to_vec())
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // Not the hard way: both have workers of their own to end.
        Command::new("kill").arg(self.program.id().to_string()).status().ok();
        self.program.wait().ok();
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn load_module(name: &str) -> String {
    format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// The paths of all files in a folder, from the root of the site.
fn paths(folder: &Path, start: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{start}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(paths(&entry.path(), &name));
        } else {
            found.push(name);
        }
    }
    found
}

/// Every file comes with the headers of its rules, each once, and with the type of an app where it is one.
fn assert_sends_the_rules(host: &Host) {
    let rules = headers::read(&fs::read_to_string(dist().join(headers::NETLIFY)).unwrap());
    let files = paths(&dist(), "");
    assert!(files.len() > 20, "the site is built");
    let own = [headers::NETLIFY, headers::APACHE, headers::NGINX];
    let asked = files.into_iter().filter(|it| !own.contains(&&it[1..])).chain(["/".into(), "/demo/".into()]);
    for path in asked {
        let (status, sent, _) = host.get(&path);
        assert_eq!(status, 200, "{path}");
        for (name, value) in headers::of(&rules, &path) {
            let values: Vec<_> =
                sent.iter().filter(|it| it.0 == name.to_lowercase()).map(|it| it.1.as_str()).collect();
            assert_eq!(values, [value], "{name} of {path}");
        }
    }
    let (status, sent, _) = host.get("/demo");
    assert_eq!(status, 301, "without its slash a folder would find none of its files");
    assert!(sent.iter().any(|it| it.0 == "location" && it.1.ends_with("/demo/")), "{sent:?}");
    let (status, sent, body) = host.get("/v1/assets/guide-0.wasm");
    assert_eq!(status, 404, "a missing file is never answered with a page");
    assert!(sent.iter().any(|it| it.0 == "x-content-type-options"));
    assert!(
        sent.iter().any(|it| it.0 == "access-control-allow-origin" && it.1 == "*"),
        "a page that misses it is told that it is missing"
    );
    assert_eq!(body, fs::read(dist().join("404.html")).unwrap());
}

#[test]
fn nginx_sends_the_headers_of_the_build() {
    assert_sends_the_rules(&Host::nginx());
}

#[test]
fn apache_sends_the_headers_of_the_build() {
    assert_sends_the_rules(&Host::apache());
}
