#pragma once

#include "widgets/appearance.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace dais::widgets {

class HealthPage;

/// What a person may choose: theme, size of text, paper, single-letter keys, hint bar. Every choice shows at
/// once; there is no save button.
class SettingsView : public QWidget {
    Q_OBJECT

public:
    explicit SettingsView(QWidget *parent = nullptr);

    /// Shows what is chosen now; says nothing to anybody.
    void setAppearance(const Appearance &appearance);

    /// How this computer is, at the end of the page.
    [[nodiscard]] HealthPage &health() { return *m_health; }

signals:
    /// The person chose something.
    void chosen(const dais::widgets::Appearance &appearance);

private:
    void addHead(const QString &text);
    void addLine(const QString &text);
    QComboBox *addChoice(const QString &label);
    QCheckBox *addTick(const QString &label);
    void announceChoice();

    QVBoxLayout *m_column;
    QComboBox *m_theme;
    QComboBox *m_text;
    QComboBox *m_paper;
    QCheckBox *m_letters;
    QCheckBox *m_hintBar;
    HealthPage *m_health;
};

} // namespace dais::widgets
