#pragma once

#include "widgets/appearance.h"
#include <QObject>

class QApplication;

namespace dais::widgets {

class CourtStyle;

/// Dresses the application: style, palette, fonts, icons, and what screen readers are told. Made once by the
/// program, before its first window; a later change rebuilds nothing. UI thread.
class ApplicationLook : public QObject {
    Q_OBJECT

public:
    /// To be called before the application object exists: fractional scale factors are passed through
    /// unrounded.
    static void prepare();

    explicit ApplicationLook(QApplication &application);

    /// Sets theme and text size at once.
    void apply(const Appearance &appearance);

    [[nodiscard]] const Appearance &appearance() const { return m_appearance; }
    [[nodiscard]] Theme theme() const;

signals:
    /// The look changed; whoever draws paper or listens to letters reads appearance() again.
    void changed();

private:
    QApplication &m_application;
    CourtStyle *m_style; ///< The application owns it.
    Theme m_system;      ///< What the desktop looked like before we changed it.
    Appearance m_appearance;
};

} // namespace dais::widgets
