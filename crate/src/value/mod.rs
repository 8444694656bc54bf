//! Plain data as it arrives, from a file or from JavaScript, and its reading into types.
//!
//! Every input passes through [`Value`], so the same reader, and the same error with the path of
//! the field, serves the seeds at build time, the tests and the browser.

#[cfg(not(target_arch = "wasm32"))]
mod json;

use crate::error::{Error, Fault, shorten, shown};

/// Plain data: what JSON can say.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// Any double, also one that JSON could not write.
    Number(f64),
    /// A text.
    Text(String),
    /// Entries in order.
    List(Vec<Value>),
    /// Fields in the order they came.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// Reads the value into a type.
    ///
    /// # Errors
    /// The first field that does not fit, with its path below this value.
    pub fn read<T: Read>(&self) -> Result<T, Error> {
        T::read(self)
    }

    /// The value as a message shows it, shortened.
    pub(crate) fn shown(&self) -> String {
        match self {
            Value::Null => "null".into(),
            Value::Bool(value) => value.to_string(),
            Value::Number(value) => shown(*value),
            Value::Text(text) => format!("“{}”", shorten(text)),
            Value::List(_) => "a list".into(),
            Value::Map(_) => "an object".into(),
        }
    }

    /// The error of a value of another type than the one expected.
    pub(crate) fn wrong_type(&self, expected: &str) -> Error {
        Error::new(Fault::WrongType {
            found: self.shown(),
            expected: expected.into(),
        })
    }

    /// The error of a value of the right type that is not admitted.
    pub(crate) fn out_of_range(&self, expected: &str) -> Error {
        Error::new(Fault::OutOfRange {
            found: self.shown(),
            expected: expected.into(),
        })
    }

    /// The finite number that a rule admits.
    pub(crate) fn number(&self, rule: &str, admits: fn(f64) -> bool) -> Result<f64, Error> {
        match self {
            // A negative zero becomes a plain one.
            Value::Number(number) if number.is_finite() && admits(*number) => Ok(number + 0.0),
            Value::Number(_) => Err(self.out_of_range(rule)),
            _ => Err(self.wrong_type(rule)),
        }
    }

    /// A text.
    pub(crate) fn text(&self, expected: &str) -> Result<&str, Error> {
        match self {
            Value::Text(text) => Ok(text),
            _ => Err(self.wrong_type(expected)),
        }
    }

    /// The place of a name in a list of names.
    pub(crate) fn one_of(&self, names: &[&str]) -> Result<usize, Error> {
        let name = self.text("a name from the list")?;
        let found = names.iter().position(|known| *known == name);
        found.ok_or_else(|| {
            Error::new(Fault::UnknownValue {
                found: self.shown(),
                expected: names.join(", "),
            })
        })
    }

    /// The fields of an object, each there once.
    pub(crate) fn entries(&self, expected: &str) -> Result<&[(String, Value)], Error> {
        let Value::Map(fields) = self else {
            return Err(self.wrong_type(expected));
        };
        for (index, (name, value)) in fields.iter().enumerate() {
            if fields[..index].iter().any(|(earlier, _)| earlier == name) {
                return Err(Error::new(Fault::Inconsistent {
                    found: value.shown(),
                    rule: "stands here a second time".into(),
                })
                .within(name));
            }
        }
        Ok(fields)
    }
}

/// A type that is read from plain data.
pub trait Read: Sized {
    /// What a field that is left out means; none where it must be there.
    fn absent() -> Option<Self> {
        None
    }

    /// Reads the value.
    ///
    /// # Errors
    /// The first field that does not fit, with its path below the value.
    fn read(value: &Value) -> Result<Self, Error>;
}

impl Read for bool {
    fn read(value: &Value) -> Result<bool, Error> {
        match value {
            Value::Bool(truth) => Ok(*truth),
            _ => Err(value.wrong_type("true or false")),
        }
    }
}

impl Read for f64 {
    fn read(value: &Value) -> Result<f64, Error> {
        value.number("a finite number", |_| true)
    }
}

impl Read for String {
    fn read(value: &Value) -> Result<String, Error> {
        value.text("a text").map(String::from)
    }
}

impl<T: Read> Read for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn read(value: &Value) -> Result<Self, Error> {
        match value {
            Value::Null => Ok(None),
            _ => T::read(value).map(Some),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Result<Vec<T>, Error> {
        let Value::List(entries) = value else {
            return Err(value.wrong_type("a list"));
        };
        let mut read = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            read.push(T::read(entry).map_err(|error| error.within_entry(index))?);
        }
        Ok(read)
    }
}

impl<T: Read, const N: usize> Read for [T; N] {
    fn read(value: &Value) -> Result<[T; N], Error> {
        if let Value::List(entries) = value
            && entries.len() != N
        {
            return Err(Error::new(Fault::WrongLength {
                found: entries.len(),
                expected: N.to_string(),
            }));
        }
        let entries: Vec<T> = value.read()?;
        // The length has been seen to.
        entries.try_into().map_err(|_| value.wrong_type("a list"))
    }
}

/// The fields of an object, all of them known.
pub(crate) struct Fields<'a>(&'a [(String, Value)]);

impl<'a> Fields<'a> {
    /// Refuses whatever is no object or has a field that is not among the names.
    pub(crate) fn of(value: &'a Value, names: &[&str]) -> Result<Fields<'a>, Error> {
        let fields = value.entries("an object")?;
        for (name, _) in fields {
            if !names.contains(&name.as_str()) {
                return Err(unknown_field(name, names));
            }
        }
        Ok(Fields(fields))
    }

    fn get(&self, name: &str) -> Option<&'a Value> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    /// A field that must be there, unless its type says what its absence means.
    pub(crate) fn required<T: Read>(&self, name: &str) -> Result<T, Error> {
        match self.get(name) {
            Some(value) => T::read(value).map_err(|error| error.within(name)),
            None => T::absent().ok_or_else(|| Error::at(name, Fault::MissingField)),
        }
    }

    /// A field that may be left out, but is not nothing.
    pub(crate) fn given<T: Read>(&self, name: &str) -> Result<Option<T>, Error> {
        let read = |value| T::read(value).map_err(|error| error.within(name));
        self.get(name).map(read).transpose()
    }

    /// A field that has its default where it is left out.
    pub(crate) fn optional<T: Read + Default>(&self, name: &str) -> Result<T, Error> {
        match self.get(name) {
            Some(value) => T::read(value).map_err(|error| error.within(name)),
            None => Ok(T::default()),
        }
    }
}

/// The place of a field's name in a list of names.
#[inline(never)]
pub(crate) fn place_of(name: &str, known: &[&str]) -> Result<usize, Error> {
    let place = known.iter().position(|known| *known == name);
    place.ok_or_else(|| unknown_field(name, known))
}

/// The error of a name that none of the known ones is.
pub(crate) fn unknown_field(name: &str, known: &[&str]) -> Error {
    Error::new(Fault::UnknownField {
        expected: known.join(", "),
    })
    .within(name)
}

/// Says how a struct is read: its fields by name, after a semicolon those with a default.
macro_rules! fields {
    ($type:ident { $($field:ident),* $(; $($optional:ident),+)? }) => {
        impl $crate::value::Read for $type {
            fn read(value: &$crate::value::Value) -> Result<Self, $crate::error::Error> {
                let names = [$(stringify!($field),)* $($(stringify!($optional)),+)?];
                let fields = $crate::value::Fields::of(value, &names)?;
                Ok($type {
                    $($field: fields.required(stringify!($field))?,)*
                    $($($optional: fields.optional(stringify!($optional))?),+)?
                })
            }
        }
    };
}
pub(crate) use fields;
