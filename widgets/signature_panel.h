#pragma once

#include "pdf/inspection.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace dais::widgets {

class TintedBox;
struct Told;

/// Who signed the document that is read, as far as the file itself can tell: whether the signed bytes are as they were, and
/// whether something came later. Hidden until asked for. UI thread.
class SignaturePanel : public QWidget {
    Q_OBJECT
public:
    explicit SignaturePanel(QWidget *parent = nullptr);
    /// Times are shown in this zone, the court's.
    void setZone(const QTimeZone &zone) { m_zone = zone; }

    /// It is being looked at, or has to come from the court first.
    void open(const QString &title, const QString &waiting);
    void show(const pdf::Inspection &found);
    /// It could not be looked at.
    void say(const Told &told);
    void leave();
    /// What the panel says, a line each; for tests and screen readers.
    [[nodiscard]] QStringList lines() const;

signals:
    /// The file as it was when this signature was made: its first so many bytes.
    void signedPartWanted(qint64 bytes);
    void closed();

private:
    void clear();
    void addSignature(const pdf::SignatureFacts &facts);

    QTimeZone m_zone = QTimeZone::utc();
    QLabel *m_title;
    QLabel *m_says;
    QVBoxLayout *m_rows;
    TintedBox *m_told;
};

} // namespace dais::widgets
