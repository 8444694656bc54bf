//! What a server says beside each file: one list, for our own server and for those of others.

use std::fmt::Write;

/// The policy that a page runs under, and whose pages may hold it in a frame.
macro_rules! policy {
    ($framed_by:literal) => {
        concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; ",
            "connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; ",
            "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ",
            $framed_by
        )
    };
}

/// The page in one file, which is there to be saved.
pub(crate) const ONE_FILE: &str = "lo-trinh.html";

/// Which files something is said of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Files {
    All,
    /// Those whose name changes when they do.
    Hashed,
    One(&'static str),
}

impl Files {
    fn hold(self, path: &str) -> bool {
        match self {
            Files::All => true,
            Files::Hashed => is_hashed(path),
            Files::One(name) => path == name,
        }
    }

    /// The files as an expression on the path of a request.
    fn pattern(self) -> String {
        match self {
            Files::All => "/".into(),
            Files::Hashed => "/(assets/[^/]+|later-[^/]+)$".into(),
            Files::One(name) => format!("/{}$", name.replace('.', "\\.")),
        }
    }
}

/// What is said: the later of two lines with one name holds.
const LINES: [(Files, &str, &str); 7] = [
    (Files::All, "Content-Security-Policy", policy!("'self'")),
    // Any portal may hold this page in a frame; what is done there, its reader does.
    (
        Files::One("embed.html"),
        "Content-Security-Policy",
        policy!("*"),
    ),
    (Files::All, "X-Content-Type-Options", "nosniff"),
    (Files::All, "Referrer-Policy", "no-referrer"),
    (Files::All, "Cache-Control", "no-cache"),
    (
        Files::Hashed,
        "Cache-Control",
        "public, max-age=31536000, immutable",
    ),
    (Files::One(ONE_FILE), "Content-Disposition", "attachment"),
];

/// The kind of each file, by the ending of its name.
const KINDS: [(&str, &str); 9] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain; charset=utf-8"),
];

/// Whether the name of a file changes when the file does; its path below the folder is given.
pub(crate) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    path.starts_with("assets/") || name.starts_with("later-")
}

/// The kind of a file; none where the list has none for it.
pub(crate) fn kind(path: &str) -> Option<&'static str> {
    let (_, ending) = path.rsplit_once('.')?;
    let found = KINDS.iter().find(|(known, _)| *known == ending);
    found.map(|(_, kind)| *kind)
}

/// What is said beside a file, without its kind.
pub(crate) fn of(path: &str) -> Vec<(&'static str, &'static str)> {
    let mut said: Vec<(&str, &str)> = Vec::new();
    for (files, name, value) in LINES {
        if files.hold(path) {
            said.retain(|(known, _)| *known != name);
            said.push((name, value));
        }
    }
    said
}

/// The same as lines for the usual servers. A folder's files are given, as one of the servers can
/// only be told of each by its name.
pub(crate) fn text(files: &[String]) -> String {
    [INTRODUCTION.to_owned(), nginx(), apache(), iis(files)].join("\n")
}

const INTRODUCTION: &str = "\
# What a server has to say beside the files of this folder, here under /lo-trinh/.
# Beside each file lie its brotli form (.br) and its gzip form (.gz).
# A page elsewhere on the host that shows <lo-trinh> needs in its own policy at least:
#   script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'
";

fn nginx() -> String {
    let mut maps = String::new();
    let mut headers = String::new();
    for (index, (files, name, value)) in LINES.iter().enumerate() {
        if LINES[..index].iter().any(|(_, known, _)| known == name) {
            continue;
        }
        let others: Vec<_> = LINES
            .iter()
            .filter(|(files, other, _)| other == name && *files != Files::All)
            .collect();
        let said = if others.is_empty() {
            format!("\"{value}\"")
        } else {
            let variable = format!("$lo_trinh_{}", name.to_lowercase().replace('-', "_"));
            let always = if *files == Files::All { *value } else { "" };
            let _ = writeln!(maps, "map $uri {variable} {{\n    default \"{always}\";");
            for (files, _, value) in others {
                let _ = writeln!(maps, "    \"~{}\" \"{value}\";", files.pattern());
            }
            let _ = writeln!(maps, "}}");
            variable
        };
        let _ = writeln!(headers, "    add_header {name} {said} always;");
    }
    let types = KINDS
        .iter()
        .map(|(ending, kind)| format!("        \"{kind}\" {ending};\n"));
    let types: String = types.collect();
    format!(
        "# --- nginx: the maps stand in http {{ }}, the location in server {{ }}\n\
         {maps}location /lo-trinh/ {{\n    types {{\n{types}    }}\n    gzip_static on;\n    \
         # brotli_static on;  # with the module ngx_brotli\n{headers}}}\n"
    )
}

fn apache() -> String {
    let mut text = String::from(
        "# --- Apache: .htaccess in the folder; needs mod_headers, mod_mime and mod_rewrite\n",
    );
    for (ending, kind) in KINDS {
        let _ = writeln!(text, "AddType \"{kind}\" .{ending}");
    }
    for (files, name, value) in LINES {
        let only = match files {
            Files::All => String::new(),
            _ => {
                // Where a compressed form is sent, the request has become one for that.
                let pattern = files.pattern().replace('$', "(\\.br|\\.gz)?$");
                format!(" \"expr=%{{REQUEST_URI}} =~ m#{pattern}#\"")
            }
        };
        let _ = writeln!(text, "Header always set {name} \"{value}\"{only}");
    }
    text.push_str("RewriteEngine On\n");
    for (form, ending) in [("br", "br"), ("gzip", "gz")] {
        let _ = writeln!(
            text,
            "RewriteCond %{{HTTP:Accept-Encoding}} \\b{form}\\b\n\
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
             RewriteRule ^(.+)$ $1.{ending} [L]"
        );
    }
    for (form, ending) in [("br", "br"), ("gzip", "gz")] {
        let _ = writeln!(
            text,
            "<FilesMatch \"\\.{ending}$\">\n    RemoveType .{ending}\n    AddEncoding {form} .{ending}\n    \
             Header append Vary Accept-Encoding\n</FilesMatch>"
        );
    }
    text
}

fn iis(files: &[String]) -> String {
    let added = |(name, value): (&str, &str)| {
        format!("<remove name=\"{name}\" /><add name=\"{name}\" value=\"{value}\" />")
    };
    let mut text = String::from(
        "# --- IIS: web.config in the folder, without this line\n<configuration>\n  <system.webServer>\n    \
         <urlCompression doStaticCompression=\"true\" />\n    <staticContent>\n",
    );
    for (ending, kind) in KINDS {
        let _ = writeln!(
            text,
            "      <remove fileExtension=\".{ending}\" /><mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />"
        );
    }
    text.push_str("    </staticContent>\n    <httpProtocol><customHeaders>\n");
    for (_, name, value) in LINES.iter().filter(|(files, ..)| *files == Files::All) {
        let _ = writeln!(text, "      {}", added((name, value)));
    }
    text.push_str("    </customHeaders></httpProtocol>\n  </system.webServer>\n");
    for file in files {
        let own: Vec<_> = LINES
            .iter()
            .filter(|(files, ..)| *files != Files::All && files.hold(file))
            .collect();
        if own.is_empty() {
            continue;
        }
        let _ = writeln!(
            text,
            "  <location path=\"{file}\"><system.webServer><httpProtocol><customHeaders>"
        );
        for (_, name, value) in own {
            let _ = writeln!(text, "    {}", added((name, value)));
        }
        let _ = writeln!(
            text,
            "  </customHeaders></httpProtocol></system.webServer></location>"
        );
    }
    text.push_str("</configuration>\n");
    text
}
