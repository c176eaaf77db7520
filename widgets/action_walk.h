#pragma once

#include <QStringList>

class QWidget;

namespace dais::widgets {

/// One sentence for every key that two actions share where both could answer: then Qt calls it ambiguous and
/// neither fires. Two pages of one stack are never seen at once and may share keys.
[[nodiscard]] QStringList duplicateShortcuts(const QWidget &root);

/// One sentence for every widget that takes the focus but has nothing for a screen reader to call it. A
/// placeholder or a tooltip alone is not a name.
[[nodiscard]] QStringList namelessWidgets(const QWidget &root);

} // namespace dais::widgets
