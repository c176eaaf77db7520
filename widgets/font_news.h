#pragma once

#include <QObject>

class QApplication;

namespace dais::widgets {

/// Tells of a new interface font. Widgets with a font of their own hear nothing of it from Qt, so one filter
/// on the application serves them all. A child of the application, made when first asked for. UI thread.
class FontNews : public QObject {
    Q_OBJECT

public:
    static FontNews &of(QApplication &application);

signals:
    /// QApplication::font() is another one now.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FontNews(QApplication &application);
};

} // namespace dais::widgets
