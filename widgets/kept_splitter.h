#pragma once

#include <QSplitter>

namespace dais::widgets {

class SettingsStore;

/// A splitter between the regions of a screen: nothing collapses, handles move with the arrow keys, and the
/// widths are kept per screen of the program and per set of monitors.
class KeptSplitter : public QSplitter {
    Q_OBJECT

public:
    /// `key` names the screen ("review"); the settings outlive the splitter.
    KeptSplitter(const QString &key, SettingsStore &settings, QWidget *parent = nullptr);

    /// Widths for a first start, at 100 % text; call after the regions were added. What was kept wins.
    void setFirstSizes(const QList<int> &sizes);

protected:
    QSplitterHandle *createHandle() override;

private:
    void keep();
    [[nodiscard]] QString settingsKey() const;

    QString m_key;
    SettingsStore &m_settings;
};

} // namespace dais::widgets
