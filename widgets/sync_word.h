#pragma once

#include "widgets/status_word.h"
#include <QAbstractButton>

namespace dais::widgets {

/// How things stand between this computer and the court.
struct SyncStanding {
    enum class Kind { UpToDate, Contacting, Sending, Offline, NeedsYou };
    Kind kind = Kind::Contacting;
    QString when;  ///< UpToDate: last contact; Offline: since when. Written in the court's zone: "9:58 am".
    int count = 0; ///< Sending: how many acts; NeedsYou: how many decisions.
};

/// That standing in a word: grey and without a box while all is well. Pressing it opens the list of what was
/// sent.
class SyncWord : public QAbstractButton {
    Q_OBJECT

public:
    explicit SyncWord(QWidget *parent = nullptr);
    void setStanding(const SyncStanding &standing);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WordBox m_box;
};

} // namespace dais::widgets
