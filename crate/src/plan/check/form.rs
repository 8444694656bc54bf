//! The form asks for every figure of a baseline once, and for nothing that there is not.

use super::{Check, broken, text, unique};
use crate::baseline::HISTORY;
use crate::error::Error;
use crate::plan::{Form, FormColumn, FormSheet, SheetId, SheetRows};
use crate::scenario::Metric;
use crate::unit::Year;

/// The figures of a sector beside its spending.
const FIGURES: [&str; 7] = [
    "units.self_financing",
    "units.partly_financed",
    "units.budget_funded",
    "convertible",
    "posts",
    "staff",
    "irregular_contracts",
];

/// What is asked of a single unit: the page sums it by these names.
const UNIT: [&str; 15] = [
    "code",
    "name",
    "sector",
    "body",
    "district",
    "commune",
    "levels",
    "group",
    "convertible",
    "posts",
    "staff",
    "irregular_contracts",
    "support",
    "pupils",
    "classes",
];

pub(super) fn form(form: &Form) -> Check {
    for (index, paragraph) in form.guide.iter().enumerate() {
        text("guide", paragraph).map_err(|error: Error| error.within_entry(index))?;
    }
    let found: Vec<_> = form.sheets.iter().map(|sheet| sheet.id).collect();
    if found != SheetId::ALL {
        return broken("sheets", found.len(), "are not all sheets in their order");
    }
    super::register::levels(&form.levels)?;
    for (index, sheet) in form.sheets.iter().enumerate() {
        of(sheet).map_err(|error| error.within_entry(index).within("sheets"))?;
    }
    Ok(())
}

fn of(sheet: &FormSheet) -> Check {
    text("title", &sheet.title)?;
    text("help", &sheet.help)?;
    let ids = sheet.columns.iter().map(|column| column.id.as_str());
    unique("columns", ids.clone())?;
    for (index, column) in sheet.columns.iter().enumerate() {
        let checked = named(sheet.id, column);
        checked.map_err(|error| error.within_entry(index).within("columns"))?;
    }
    let metrics: Vec<_> = Metric::ALL.iter().map(|metric| metric.id()).collect();
    let (rows, columns, years): (_, &[&str], _) = match sheet.id {
        SheetId::About => (SheetRows::Items, &["title", "source", "own"], None),
        SheetId::Sectors => (SheetRows::Sectors, &FIGURES, None),
        SheetId::Spending => (SheetRows::Sectors, &["support"], None),
        SheetId::Budget => (
            SheetRows::Years,
            &["recurrent_budget"],
            Some((Year::FIRST, Year::LAST)),
        ),
        SheetId::Reorganisations => (SheetRows::Reorganisations, &["on", "delay"], None),
        SheetId::Observed => (
            SheetRows::Years,
            &metrics,
            Year::simulated().next().zip(Some(Year::LAST)),
        ),
        SheetId::Register => (SheetRows::Units, &UNIT, None),
    };
    if sheet.rows != rows {
        return broken("rows", sheet.rows.id(), format!("are not {}", rows.id()));
    }
    if !ids.clone().eq(columns.iter().copied()) {
        let found: Vec<_> = ids.collect();
        return broken("columns", found.join(", "), format!("are not {columns:?}"));
    }
    if sheet.first.zip(sheet.last) != years {
        return broken("first", sheet.id.id(), "has other years than the model");
    }
    Ok(())
}

fn named(sheet: SheetId, column: &FormColumn) -> Check {
    text("title", &column.title)?;
    text("unit", &column.unit)?;
    text("help", &column.help)?;
    let years = column.first.zip(column.last);
    let wanted = (sheet == SheetId::Spending).then_some((Year::FIRST, Year::BASE));
    if years != wanted {
        return broken("first", &column.id, format!("is not of {HISTORY} years"));
    }
    Ok(())
}
