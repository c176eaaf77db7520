#pragma once

class QFrame;
class QPushButton;
class QScrollArea;
class QString;
class QWidget;

/// What the pages of the decision region are made of. Each is owned by its parent.
namespace dais::widgets {

/// A frameless area that scrolls its content up and down only.
[[nodiscard]] QScrollArea *makeDecisionScroll(QWidget *parent);
/// A divider.
[[nodiscard]] QFrame *makeDecisionLine(QWidget *parent);
/// A button of the height of decisions.
[[nodiscard]] QPushButton *makeDecisionButton(const QString &text, QWidget *parent);

} // namespace dais::widgets
