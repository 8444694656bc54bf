//! The compressed forms of files, beside them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use lzma_rust2::{CheckType, XzOptions, XzWriter};

use crate::site;

#[derive(Clone, Copy)]
pub(crate) enum Form {
    Brotli,
    Gzip,
}

impl Form {
    pub(crate) const ALL: [Form; 2] = [Form::Brotli, Form::Gzip];

    pub(crate) fn ending(self) -> &'static str {
        match self {
            Form::Brotli => "br",
            Form::Gzip => "gz",
        }
    }
}

/// Whether a file is the compressed form of another.
pub(crate) fn is_form(file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default();
    Form::ALL.iter().any(|form| ending == form.ending())
}

/// The name of a file's compressed form.
pub(crate) fn named(file: &Path, form: Form) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(form.ending());
    name.into()
}

/// Writes forms of every file of a folder. What a folder that was built before holds alike is taken
/// from there: the best compression takes its time.
pub(crate) fn all(folder: &Path, forms: &[Form], before: &Path) -> Result<()> {
    for file in site::files(folder)? {
        let plain = fs::read(&file)?;
        let known = before.join(file.strip_prefix(folder)?);
        let same = fs::read(&known).is_ok_and(|known| known == plain);
        for form in forms {
            let (made, to) = (named(&known, *form), named(&file, *form));
            if same && made.exists() {
                fs::copy(made, to)?;
            } else {
                fs::write(to, compressed(&plain, *form)?)?;
            }
        }
    }
    Ok(())
}

fn compressed(plain: &[u8], form: Form) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    match form {
        Form::Brotli => {
            let parameters = BrotliEncoderParams {
                quality: 11,
                lgwin: 22,
                size_hint: plain.len(),
                ..BrotliEncoderParams::default()
            };
            brotli::BrotliCompress(&mut &*plain, &mut compressed, &parameters)?;
        }
        // Neither a name nor a time of this machine.
        Form::Gzip => GzBuilder::new()
            .write(&mut compressed, Compression::best())
            .write_all(plain)?,
    }
    Ok(compressed)
}

/// Compresses what comes in to what goes out as xz: for the page in one file, which is carried about. It
/// is a fifth smaller than gzip, which browsers unpack by themselves.
pub(crate) fn smallest() -> Result<()> {
    let mut options = XzOptions::with_preset(9);
    // Those that the unpacker in the file can check.
    options.set_check_sum_type(CheckType::Crc32);
    // More than the largest part: what is unpacked asks for no more memory than that.
    options.lzma_options.dict_size = 1 << 21;
    options.lzma_options.lc = 4;
    options.lzma_options.pb = 0;
    let mut packed = XzWriter::new(io::stdout().lock(), options)?;
    io::copy(&mut io::stdin().lock(), &mut packed)?;
    packed.finish()?.flush()?;
    Ok(())
}
