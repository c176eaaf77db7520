#pragma once

class QWidget;

namespace dais::widgets {
class SettingsStore;
}

namespace dais::tests {

/// Three regions with one of every control. The caller's window owns it; the settings outlive it.
[[nodiscard]] QWidget *makeDemoScreen(widgets::SettingsStore &settings);

} // namespace dais::tests
