//! What a visitor sees and hears of the page.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use super::{Rect, Visit};

impl Visit {
    /// Where the first element that matches stands in the window.
    pub async fn rect(&self, selector: &str) -> Rect {
        let it = self
            .value(&format!("document.querySelector({selector:?}).getBoundingClientRect().toJSON()"))
            .await;
        let number = |name: &str| it[name].as_f64().unwrap();
        Rect { x: number("x"), y: number("y"), width: number("width"), height: number("height") }
    }

    /// How many sheets a printer takes for the page, as its PDF names them; width and height of the paper in inches.
    pub async fn sheets(&self, (width, height): (f64, f64)) -> usize {
        let paper = json!({ "paperWidth": width, "paperHeight": height });
        let pdf = self.devtools("Page.printToPDF", paper).await;
        let pdf = BASE64_STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap();
        let count = |name: &[u8]| pdf.windows(name.len()).filter(|it| *it == name).count();
        count(b"/Type /Page") - count(b"/Type /Pages")
    }

    /// The checked area, as the radio buttons say.
    pub async fn chosen(&self) -> String {
        self.text("document.querySelector('[name=area]:checked')?.value ?? ''").await
    }

    /// The panels in view, as their headings say.
    pub async fn open_panels(&self) -> Vec<String> {
        let headings = "[...document.querySelectorAll('.panel h2')].filter((it) => it.checkVisibility())\
            .map((it) => it.textContent)";
        serde_json::from_value(self.value(headings).await).unwrap()
    }

    /// What the live region says.
    pub async fn announced(&self) -> String {
        self.text("document.querySelector('.guide > [role=status]').textContent.trim()").await
    }

    /// Whether all of the first matching element is in the window and nothing lies over its middle.
    pub async fn is_in_view(&self, selector: &str) -> bool {
        let script = format!(
            "(() => {{ const it = document.querySelector({selector:?}), r = it.getBoundingClientRect();
              const top = document.elementFromPoint(r.x + Math.min(r.width, 40) / 2, r.y + r.height / 2);
              return r.top >= 0 && r.bottom <= innerHeight && (it === top || it.contains(top)) }})()"
        );
        self.value(&script).await == json!(true)
    }

    /// Problems on the browser's console since the last call.
    pub async fn console(&self) -> Vec<String> {
        let log = self.session.driver().get_log("browser").await.unwrap();
        log.into_iter().map(|it| it.message).collect()
    }

    /// A picture of the window.
    pub async fn picture(&self) -> Vec<u8> {
        self.session.driver().screenshot_as_png().await.unwrap()
    }
}
