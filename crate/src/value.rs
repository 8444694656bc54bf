//! Plain data as it arrives, from a file or from JavaScript, and its reading into types.
//!
//! Every input passes through [`Value`], so the same reader, and the same error with the path of
//! the field, serves the seeds at build time, the tests and the browser.

use std::vec;

use serde::de::value::StrDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};

use crate::error::{Error, Fault};

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
    /// Takes JSON text apart.
    ///
    /// # Errors
    /// Where the text is not JSON.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_json(text: &str) -> Result<Value, serde_json::Error> {
        fn convert(json: serde_json::Value) -> Value {
            match json {
                serde_json::Value::Null => Value::Null,
                serde_json::Value::Bool(value) => Value::Bool(value),
                serde_json::Value::Number(number) => {
                    Value::Number(number.as_f64().unwrap_or(f64::NAN))
                }
                serde_json::Value::String(text) => Value::Text(text),
                serde_json::Value::Array(entries) => {
                    Value::List(entries.into_iter().map(convert).collect())
                }
                serde_json::Value::Object(fields) => Value::Map(
                    fields
                        .into_iter()
                        .map(|(name, value)| (name, convert(value)))
                        .collect(),
                ),
            }
        }
        serde_json::from_str(text).map(convert)
    }

    /// Reads the value into a type.
    ///
    /// # Errors
    /// The first field that does not fit, with its path below this value.
    pub fn read<T: for<'de> Deserialize<'de>>(self) -> Result<T, Error> {
        T::deserialize(self)
    }
}

/// Reads a map key; an unknown one is an unknown field, not an unknown value.
fn read_key<'de, K: DeserializeSeed<'de>>(seed: K, key: &str) -> Result<K::Value, Error> {
    seed.deserialize(StrDeserializer::<Error>::new(key))
        .map_err(|error| {
            let expected = match error.fault() {
                Fault::UnknownField { expected }
                | Fault::UnknownValue { expected, .. }
                | Fault::OutOfRange { expected, .. } => expected.clone(),
                _ => return error.within(key),
            };
            Error::at(crate::error::shorten(key), Fault::UnknownField { expected })
        })
}

struct Entries {
    rest: vec::IntoIter<Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Entries {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(value) = self.rest.next() else {
            return Ok(None);
        };
        let index = self.index;
        self.index += 1;
        seed.deserialize(value)
            .map(Some)
            .map_err(|error| error.within_entry(index))
    }
}

struct Fields {
    rest: vec::IntoIter<(String, Value)>,
    current: Option<(String, Value)>,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.current = self.rest.next();
        match &self.current {
            Some((key, _)) => read_key(seed, key).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (key, value) = self.current.take().unwrap_or((String::new(), Value::Null));
        seed.deserialize(value).map_err(|error| error.within(&key))
    }
}

struct Variant {
    name: String,
    content: Option<Value>,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Error;
    type Variant = Content;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content), Error> {
        let name = StrDeserializer::<Error>::new(&self.name);
        let variant = seed.deserialize(name)?;
        Ok((
            variant,
            Content {
                name: self.name,
                content: self.content,
            },
        ))
    }
}

struct Content {
    name: String,
    content: Option<Value>,
}

impl Content {
    fn value(&mut self) -> Value {
        self.content.take().unwrap_or(Value::Null)
    }
}

impl<'de> VariantAccess<'de> for Content {
    type Error = Error;

    fn unit_variant(mut self) -> Result<(), Error> {
        match self.content.take() {
            None => Ok(()),
            Some(value) => <()>::deserialize(value).map_err(|error| error.within(&self.name)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(mut self, seed: T) -> Result<T::Value, Error> {
        let value = self.value();
        seed.deserialize(value)
            .map_err(|error| error.within(&self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(mut self, _: usize, visitor: V) -> Result<V::Value, Error> {
        let value = self.value();
        value
            .deserialize_any(visitor)
            .map_err(|error| error.within(&self.name))
    }

    fn struct_variant<V: Visitor<'de>>(
        mut self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let value = self.value();
        value
            .deserialize_any(visitor)
            .map_err(|error| error.within(&self.name))
    }
}

struct Count(usize);

impl Expected for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Reads what a type asks for and refuses everything else in one place: most types ask for one
/// kind, and the code for each of them stays small.
macro_rules! only {
    ($($method:ident => $variant:ident($content:ident) $read:expr;)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self {
                Value::$variant($content) => $read(visitor, $content),
                other => Err(wrong_kind(&other, &visitor)),
            }
        }
    )+};
}

fn read_list<'de, V: Visitor<'de>>(visitor: V, entries: Vec<Value>) -> Result<V::Value, Error> {
    let found = entries.len();
    let mut entries = Entries {
        rest: entries.into_iter(),
        index: 0,
    };
    let read = visitor.visit_seq(&mut entries)?;
    if entries.index < found {
        return Err(serde::de::Error::invalid_length(found, &Count(entries.index)));
    }
    Ok(read)
}

fn read_map<'de, V: Visitor<'de>>(
    visitor: V,
    fields: Vec<(String, Value)>,
) -> Result<V::Value, Error> {
    visitor.visit_map(Fields {
        rest: fields.into_iter(),
        current: None,
    })
}

impl<'de> Deserializer<'de> for Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(value) => visitor.visit_f64(value),
            Value::Text(text) => visitor.visit_string(text),
            Value::List(entries) => read_list(visitor, entries),
            Value::Map(fields) => read_map(visitor, fields),
        }
    }

    only! {
        deserialize_bool => Bool(value) V::visit_bool;
        deserialize_f64 => Number(value) V::visit_f64;
        deserialize_u16 => Number(value) V::visit_f64;
        deserialize_string => Text(text) V::visit_string;
        deserialize_seq => List(entries) read_list;
        deserialize_map => Map(fields) read_map;
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Value::Null => visitor.visit_none(),
            value => visitor.visit_some(value),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Value::Text(name) => visitor.visit_enum(Variant {
                name,
                content: None,
            }),
            Value::Map(fields) if fields.len() == 1 => {
                let mut fields = fields.into_iter();
                let (name, content) = fields.next().unwrap_or((String::new(), Value::Null));
                visitor.visit_enum(Variant {
                    name,
                    content: Some(content),
                })
            }
            other => Err(wrong_kind(&other, &"a name from the list")),
        }
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u32 u64 u128 f32 char bytes byte_buf unit unit_struct tuple_struct
        ignored_any
    }
}

#[inline(never)]
fn wrong_kind(value: &Value, expected: &dyn Expected) -> Error {
    use serde::de::Unexpected;
    let found = match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(value) => Unexpected::Bool(*value),
        Value::Number(value) => Unexpected::Float(*value),
        Value::Text(text) => Unexpected::Str(text),
        Value::List(_) => Unexpected::Seq,
        Value::Map(_) => Unexpected::Map,
    };
    serde::de::Error::invalid_type(found, expected)
}

impl<'de> IntoDeserializer<'de, Error> for Value {
    type Deserializer = Value;

    fn into_deserializer(self) -> Value {
        self
    }
}
