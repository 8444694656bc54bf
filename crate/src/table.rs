//! A small map that keeps the order in which things are shown.

use serde::ser::{Serialize, Serializer};

use crate::error::Error;
use crate::value::{Read, Value};

/// A map with a handful of entries, ordered by key: searching a list is all it takes, and far less
/// code than a tree for each kind of key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<K, V>(Vec<(K, V)>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Table(Vec::new())
    }
}

impl<K, V> Table<K, V> {
    /// The entries by key.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Whether it has no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl<K: Ord, V> Table<K, V> {
    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let found = self.0.iter().find(|(known, _)| known == key);
        found.map(|(_, value)| value)
    }

    /// Sets the value of a key; gives back the one before.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let at = self.0.iter().position(|(known, _)| *known >= key);
        match at {
            Some(at) if self.0[at].0 == key => Some(std::mem::replace(&mut self.0[at].1, value)),
            Some(at) => {
                self.0.insert(at, (key, value));
                None
            }
            None => {
                self.0.push((key, value));
                None
            }
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut table = Table::default();
        for (key, value) in entries {
            table.insert(key, value);
        }
        table
    }
}

impl<K: Serialize, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// What an entry of a table goes by.
pub trait Key: Ord + Sized {
    /// The key of that name.
    ///
    /// # Errors
    /// The names that exist, where there is none of that name.
    fn named(name: &str) -> Result<Self, Error>;
}

impl Key for String {
    fn named(name: &str) -> Result<String, Error> {
        Ok(name.into())
    }
}

impl<K: Key, V: Read> Read for Table<K, V> {
    fn read(value: &Value) -> Result<Self, Error> {
        let mut table = Table::default();
        for (name, entry) in value.entries("an object")? {
            let entry = V::read(entry).map_err(|error| error.within(name));
            table.insert(K::named(name)?, entry?);
        }
        Ok(table)
    }
}
