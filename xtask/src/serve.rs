//! Serves the built page as it should be served: strict policy, right types, brotli.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::ServeDir;

use crate::{headers, place, site};

/// Builds, serves, and builds again when a source changes.
pub(crate) fn serve(port: u16) -> Result<()> {
    // The port first: a busy one is known before anything is built.
    let listeners = listen(port)?;
    let port = listeners[0].local_addr()?.port();
    site::build()?;
    for listener in listeners {
        start(listener, &place::target("site"))?;
    }
    println!("http://localhost:{port}");
    rebuild_on_change()
}

/// Serves a folder of what is built on a free port; tells the address.
pub(crate) fn on_free_port(site: &Path) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    start(listener, site)?;
    Ok(format!("http://localhost:{port}"))
}

fn listen(port: u16) -> Result<Vec<TcpListener>> {
    let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} is not free; choose another with --port"))?;
    let port = first.local_addr()?.port();
    match TcpListener::bind((Ipv6Addr::LOCALHOST, port)) {
        Ok(second) => Ok(vec![first, second]),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(error)
            .with_context(|| format!("port {port} is not free; choose another with --port")),
        // Where the machine has no IPv6, "localhost" is the first one.
        Err(_) => Ok(vec![first]),
    }
}

fn start(listener: TcpListener, site: &Path) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let router = router(site);
    thread::spawn(move || {
        let served = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        });
        if let Err(error) = served {
            eprintln!("error: no longer served: {error}");
        }
    });
    Ok(())
}

fn router(root: &Path) -> Router {
    let folder = |path: &Path| ServeDir::new(path).precompressed_br().precompressed_gzip();
    Router::new()
        .nest_service("/bench", folder(&place::target("bench-site")))
        .nest_service("/npm-use", folder(&place::target("npm/use/dist")))
        .fallback_service(folder(root))
        .layer(middleware::from_fn(say))
}

/// Says beside each file what is to be said.
async fn say(request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path
    };
    let mut response = next.run(request).await;
    let told = response.headers_mut();
    for (name, value) in headers::of(&path) {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            told.insert(name, HeaderValue::from_static(value));
        }
    }
    if let Some(kind) = headers::kind(&path)
        && told.contains_key(header::CONTENT_TYPE)
    {
        told.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    response
}

/// What the page is made of.
const SOURCES: [&str; 13] = [
    "Cargo.toml",
    "crate/Cargo.toml",
    "crate/src",
    "crate/examples",
    "crate/build.rs",
    "seeds",
    "www/browsers.json",
    "www/build",
    "www/src",
    "www/embed.html",
    "www/index.html",
    "www/package-lock.json",
    "www/vite.config.ts",
];

fn rebuild_on_change() -> Result<()> {
    let mut built = state_of_sources()?;
    loop {
        thread::sleep(Duration::from_millis(300));
        // A file that goes away while it is looked at is looked for again.
        let Ok(now) = state_of_sources() else {
            continue;
        };
        if now == built {
            continue;
        }
        built = now;
        println!("a source changed, building again");
        // A mistake in a source is told; the page before it stays.
        match site::build() {
            Ok(_) => println!("built"),
            Err(error) => eprintln!("error: {error:#}"),
        }
    }
}

/// When each source was last written. Looked at now and then, as the events of a file system tell
/// of readers too, and a build reads all of it.
fn state_of_sources() -> Result<Vec<(PathBuf, SystemTime)>> {
    let mut state = Vec::new();
    for source in SOURCES.map(place::workspace) {
        for file in site::files(&source)? {
            let written = fs::metadata(&file).and_then(|file| file.modified());
            state.push((file, written.unwrap_or(SystemTime::UNIX_EPOCH)));
        }
    }
    Ok(state)
}
