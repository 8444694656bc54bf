//! The one error: what was wrong, in which field, with which value.

use std::fmt;

/// A refused input: the field, and what is wrong with the value in it.
///
/// It reads the same natively and in JavaScript, where `code`, `path` and `message` become
/// properties of an `Error` named `LotrinhError`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Refusal>);

/// What an error says; boxed, as every reading function may return one and hardly ever does.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    path: String,
    fault: Fault,
}

/// What was wrong. The variant gives the stable code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A value of another type than the field takes.
    WrongType {
        /// The value, shortened.
        found: String,
        /// What the field takes.
        expected: String,
    },
    /// A value of the right type that the field does not admit.
    OutOfRange {
        /// The value, shortened.
        found: String,
        /// What the field admits.
        expected: String,
    },
    /// A name that is not one of a fixed list.
    UnknownValue {
        /// The name, shortened.
        found: String,
        /// The names that exist.
        expected: String,
    },
    /// A field, lever, sector or year that does not exist.
    UnknownField {
        /// The names that exist.
        expected: String,
    },
    /// A field that must be there.
    MissingField,
    /// A list with too few or too many entries.
    WrongLength {
        /// The number of entries.
        found: usize,
        /// The number wanted.
        expected: String,
    },
    /// A value that another value rules out.
    Inconsistent {
        /// The value, shortened.
        found: String,
        /// The rule it breaks.
        rule: String,
    },
    /// An observed figure that the simulated stocks cannot be scaled to.
    Unreachable {
        /// The figure.
        found: String,
        /// Why it cannot be reached.
        rule: String,
    },
    /// A text or nesting beyond what any valid input needs.
    TooLarge {
        /// The limit that was passed.
        limit: String,
    },
    /// A share code that is not as it was made: a part is missing or another.
    Damaged {
        /// The check sum that stands in it, or what stands in its place, shortened.
        found: String,
    },
    /// A share code of a version that came later.
    Newer {
        /// Its version.
        found: String,
        /// The latest version that is understood.
        known: &'static str,
    },
}

/// The longest piece of an offered value that a message repeats.
const SHOWN: usize = 60;

/// A text cut to a length that a sentence can carry.
pub(crate) fn shorten(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// A number as JavaScript writes it, natively too, so that messages read the same.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn shown(number: f64) -> String {
    let plain = number == 0.0 || (1e-6..1e21).contains(&number.abs());
    if number.is_infinite() {
        if number > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .into()
    } else if plain || number.is_nan() {
        number.to_string()
    } else {
        let text = format!("{number:e}");
        if text.contains("e-") {
            text
        } else {
            text.replace('e', "e+")
        }
    }
}

/// A number as JavaScript writes it; Rust's own writing of doubles is the larger code.
#[cfg(target_arch = "wasm32")]
pub(crate) fn shown(number: f64) -> String {
    js_sys::Object::from(js_sys::Number::from(number))
        .to_string()
        .into()
}

impl Error {
    /// A fault in the field that is being read; callers add the path as they return.
    pub(crate) fn new(fault: Fault) -> Self {
        Error::at("", fault)
    }

    /// A fault at a path.
    pub(crate) fn at(path: impl Into<String>, fault: Fault) -> Self {
        let path = path.into();
        Error(Box::new(Refusal { path, fault }))
    }

    /// The error seen from one level further out: `field` is put before the path, in quotes where it
    /// could be read as something else.
    #[must_use]
    pub(crate) fn within(self, field: &str) -> Self {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
        let shown = shorten(field);
        self.under(if !field.is_empty() && field.chars().all(plain) {
            shown
        } else {
            format!("[\"{shown}\"]")
        })
    }

    // Every reader calls it, so it is not copied into each.
    #[inline(never)]
    fn under(mut self, step: String) -> Self {
        let path = &self.0.path;
        self.0.path = if path.is_empty() || path.starts_with('[') {
            step + path
        } else {
            step + "." + path
        };
        self
    }

    /// The error seen from the list that holds the entry.
    #[must_use]
    pub(crate) fn within_entry(self, index: usize) -> Self {
        self.under(format!("[{index}]"))
    }

    /// The field, as a path from the argument: `scenario.levers.consolidation[1]`.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What was wrong.
    pub fn fault(&self) -> &Fault {
        &self.0.fault
    }

    /// The stable name of the fault.
    pub fn code(&self) -> &'static str {
        match self.0.fault {
            Fault::WrongType { .. } => "wrong_type",
            Fault::OutOfRange { .. } => "out_of_range",
            Fault::UnknownValue { .. } => "unknown_value",
            Fault::UnknownField { .. } => "unknown_field",
            Fault::MissingField => "missing_field",
            Fault::WrongLength { .. } => "wrong_length",
            Fault::Inconsistent { .. } => "inconsistent",
            Fault::Unreachable { .. } => "unreachable",
            Fault::TooLarge { .. } => "too_large",
            Fault::Damaged { .. } => "damaged",
            Fault::Newer { .. } => "newer",
        }
    }

    /// The offered value, shortened; empty where there is none.
    pub fn value(&self) -> String {
        match &self.0.fault {
            Fault::WrongType { found, .. }
            | Fault::OutOfRange { found, .. }
            | Fault::UnknownValue { found, .. }
            | Fault::Inconsistent { found, .. }
            | Fault::Unreachable { found, .. }
            | Fault::Damaged { found }
            | Fault::Newer { found, .. } => found.clone(),
            Fault::WrongLength { found, .. } => found.to_string(),
            Fault::UnknownField { .. } | Fault::MissingField | Fault::TooLarge { .. } => {
                String::new()
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.0.path;
        match &self.0.fault {
            Fault::WrongType { found, expected } | Fault::OutOfRange { found, expected } => {
                write!(f, "{path}: {found} is not {expected}")
            }
            Fault::UnknownValue { found, expected } => {
                write!(f, "{path}: {found} is not known; expected {expected}")
            }
            Fault::UnknownField { expected } => {
                write!(f, "{path}: there is no such field; expected {expected}")
            }
            Fault::MissingField => write!(f, "{path}: this field is missing"),
            Fault::WrongLength { found, expected } => {
                write!(f, "{path}: {found} entries, expected {expected}")
            }
            Fault::Inconsistent { found, rule } | Fault::Unreachable { found, rule } => {
                write!(f, "{path}: {found} {rule}")
            }
            Fault::TooLarge { limit } => write!(f, "{path}: larger than {limit}"),
            Fault::Damaged { found } => {
                write!(
                    f,
                    "{path}: {found} does not fit what stands before it; the code is incomplete or changed"
                )
            }
            Fault::Newer { found, known } => {
                write!(
                    f,
                    "{path}: {found} is newer than {known}, the latest that is understood here"
                )
            }
        }
    }
}

impl std::error::Error for Error {}
