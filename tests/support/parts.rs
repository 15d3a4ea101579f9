//! The views of the guide, and the parts that come once they are wanted.

use sciatica_guide::rules::View;
use serde_json::json;

use super::Visit;

/// What only a part that came later holds, one for each that is looked at.
const CAME: [&str; 6] = ["ok] input", "compare] table", "tour] input", "names] *", "key] li", "store] *"];

impl Visit {
    /// Waits until every part is there that comes later, and the page shows what follows.
    pub async fn whole(&self) {
        for part in CAME {
            let came = format!("document.querySelector('[data-later={part}') !== null");
            self.wait_until(&came).await;
        }
        self.settle().await;
    }

    /// Opens the guide and asks for every part of it, as a visitor does with the controls of the drawing.
    pub async fn open_whole(&self, rest: &str) {
        self.open(rest).await;
        // There and back: the controls stand as they did.
        self.click("#labels-on").await;
        self.click("#labels-on").await;
        self.whole().await;
    }

    /// Turns to a view by a link to it that is in sight, and waits until it stands still.
    pub async fn turn_to(&self, view: View) {
        let links = format!(
            "[...document.querySelectorAll('.bar a, .dock a')]\
            .filter((it) => it.getAttribute('href') === '#{}' && it.checkVisibility())",
            view.id()
        );
        self.driver().execute(format!("{links}[0].setAttribute('data-way', '')"), vec![]).await.unwrap();
        self.tap_on("[data-way]").await;
        self.driver()
            .execute("document.querySelector('[data-way]').removeAttribute('data-way')", vec![])
            .await
            .unwrap();
        if matches!(view, View::Health | View::Compare) {
            let came = format!("document.querySelector('[data-later={}] input') !== null", view.id());
            self.wait_until(&came).await;
        }
        self.settle().await;
        self.rest().await;
    }

    /// The views in sight, by the ids of their sections.
    pub async fn views(&self) -> Vec<String> {
        let ids = json!(View::ALL.map(View::id));
        let seen =
            format!("{ids}.filter((id) => document.getElementById(id).getBoundingClientRect().height > 0)");
        serde_json::from_value(self.value(&seen).await).unwrap()
    }

    /// Waits until the page has turned to a view.
    pub async fn until_view(&self, view: View) {
        self.wait_until(&format!(
            "document.getElementById('{}').getBoundingClientRect().height > 0",
            view.id()
        ))
        .await;
        self.settle().await;
        self.rest().await;
    }
}
