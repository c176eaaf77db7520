#pragma once

#include "domain/wire/messages.h"
#include "store/claim_book.h"

#include <QWidget>

class QLabel;

namespace dais::widgets {

class CheckLink;

/// What there is to do about a claim: ask whoever has a filing open for it, or answer somebody who asks. Hidden when there
/// is nothing to do or to wait for. UI thread.
class ClaimBar : public QWidget {
    Q_OBJECT
public:
    explicit ClaimBar(QWidget *parent = nullptr);
    void setClaim(const store::Claim &claim);
    /// What it says; empty when hidden.
    [[nodiscard]] QString words() const;

signals:
    void wanted(dais::domain::wire::ClaimRequest::Act act);

private:
    QLabel *m_words;
    CheckLink *m_ask;
    CheckLink *m_give;
    CheckLink *m_keep;
};

} // namespace dais::widgets
