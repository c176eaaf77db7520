#pragma once

#include <QPointer>
#include <QWidget>

class QScreen;

namespace dais::widgets {

class SettingsStore;

/// A window of its own for a pane of the main one: on a second monitor, with the same keys. Its place is kept by the name of
/// the screen; when that screen goes, or the window is closed, the pane goes back. UI thread.
class PaneWindow : public QWidget {
    Q_OBJECT
public:
    /// `key` names the pane in the settings, which outlive it.
    PaneWindow(const QString &key, SettingsStore &settings, QWidget *parent = nullptr);

    /// Takes the pane and shows it, where it was last, else on another screen than `beside`.
    void take(QWidget &pane, const QWidget &beside);
    /// Lets go of the pane: whoever asks puts it somewhere else.
    [[nodiscard]] QWidget *giveBack();
    [[nodiscard]] bool hasPane() const { return m_pane != nullptr; }

signals:
    /// The window was closed, or its screen is gone.
    void paneReturns();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void keepPlace() const;
    [[nodiscard]] QString keyOf(const QScreen &screen) const;

    QString m_key;
    SettingsStore &m_settings;
    QPointer<QWidget> m_pane;
};

} // namespace dais::widgets
