#pragma once

#include <QString>

class QWidget;

namespace dais::widgets {

/// Gives our own widgets the roles that Qt cannot guess (Alert, StaticText); call once at start.
void tellScreenReaders();

/// Marks a widget whose text is news: it gets the Alert role.
void markAlert(QWidget &widget);

/// Marks a widget that only shows words.
void markStaticText(QWidget &widget);

/// Tells screen readers the widget's new words at once. Qt 6.4 has no announcement event, so it is an Alert.
void announce(QWidget &widget, const QString &words);

/// Puts the keyboard there, and its window before the others: a key pressed in the second document's own window may open a
/// sheet of the main one.
void takeKeyboard(QWidget &widget);

} // namespace dais::widgets
