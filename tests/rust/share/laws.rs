//! What holds for the code of every scenario, and for every text.

use lotrinh::rules;
use lotrinh::share::decode;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{coded, holds_its_letters, refused, resealed, spare, titled};
use crate::api;
use crate::random::{case, scenario};

proptest! {
    #![proptest_config(crate::laws::cases(256))]

    #[test]
    fn every_scenario_comes_back_to_the_bit(case in case(), vi in ".{0,40}", en in ".{0,40}") {
        let scenario = titled(&case.scenario, &vi, &en);
        let code = coded(&scenario);
        holds_its_letters(&code);
        let back = decode(rules(), &code).expect("a scenario");
        prop_assert_eq!(&back, &spare(&scenario));
        prop_assert_eq!(coded(&back), code);
        let [run, same] = [&scenario, &back].map(|scenario| api::run(&case.baseline, scenario));
        prop_assert_eq!(serde_json::to_string(&run).expect("JSON"), serde_json::to_string(&same).expect("JSON"));
    }

    #[test]
    fn a_code_with_one_character_changed_is_never_another_scenario(
        scenario in scenario(),
        place in any::<Index>(),
        by in prop_oneof![8 => "[A-Za-z0-9_.~-]", 1 => "."],
    ) {
        let code = coded(&scenario);
        let at = place.index(code.len());
        let changed = format!("{}{by}{}", &code[..at], &code[at + 1..]);
        if changed != code {
            prop_assert_eq!(refused(&changed).code, "damaged");
        }
    }

    #[test]
    fn a_code_that_was_cut_off_or_run_together_is_never_another_scenario(
        scenario in scenario(),
        place in any::<Index>(),
        more in ".{1,20}",
    ) {
        let code = coded(&scenario);
        prop_assert_eq!(refused(&code[..place.index(code.len())]).code, "damaged");
        prop_assert_eq!(refused(&code[1 + place.index(code.len() - 1)..]).code, "damaged");
        prop_assert_eq!(refused(&(code + &more)).code, "damaged");
    }

    #[test]
    fn random_texts_never_panic(text in ".{0,200}", parts in "(~|[a-z]{1,3}|consolidation|health|T17|page|full|inflation|posts|vi|en|2021|-|\\.|_|e|off|[0-9]{1,3}){0,30}") {
        refused(&text);
        // Whatever is well sealed is read or refused, and what is read is written again.
        for sealed in [resealed(&text), resealed(&format!("1~{parts}")), resealed(&format!("1{text}"))] {
            if let Ok(scenario) = decode(rules(), &sealed) {
                prop_assert_eq!(decode(rules(), &coded(&scenario)), Ok(spare(&scenario)));
            }
        }
    }
}
