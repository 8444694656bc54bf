//! Serves the built page as it should be served: strict policy, right types, brotli.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{place, site};

/// The policy that the page runs under.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'self'";

/// Builds, serves, and builds again when a source changes.
pub(crate) fn serve(port: u16) -> Result<()> {
    // The port first: a busy one is known before anything is built.
    let listeners = listen(port)?;
    let port = listeners[0].local_addr()?.port();
    site::build()?;
    for listener in listeners {
        start(listener)?;
    }
    println!("http://localhost:{port}");
    rebuild_on_change()
}

/// Serves what is built on a free port; tells the address.
pub(crate) fn on_free_port() -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = listener.local_addr()?.port();
    start(listener)?;
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

fn start(listener: TcpListener) -> Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    thread::spawn(move || {
        let served = runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router()).await
        });
        if let Err(error) = served {
            eprintln!("error: no longer served: {error}");
        }
    });
    Ok(())
}

fn router() -> Router {
    let folder = |name: &str| ServeDir::new(place::target(name)).precompressed_br();
    let set = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    Router::new()
        .nest_service("/bench", folder("bench-site"))
        .fallback_service(folder("site"))
        .layer(set(header::CONTENT_SECURITY_POLICY, POLICY))
        .layer(set(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(set(header::REFERRER_POLICY, "no-referrer"))
        .layer(set(header::CACHE_CONTROL, "no-cache"))
}

/// What the page is made of.
const SOURCES: [&str; 10] = [
    "Cargo.toml",
    "crate/Cargo.toml",
    "crate/src",
    "crate/examples",
    "crate/build.rs",
    "seeds",
    "www/src",
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
