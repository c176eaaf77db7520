#include "widgets/reject_reason_row.h"

#include "widgets/check_link.h"
#include "widgets/check_words.h"
#include "widgets/key_action.h"
#include "widgets/reject_tick.h"

#include <QAbstractTextDocumentLayout>
#include <QTextEdit>
#include <QVBoxLayout>

namespace dais::widgets {

RejectReasonRow::RejectReasonRow(const models::RejectionDraft::Line &line, QWidget *parent)
    : QWidget(parent), m_code(line.reason->code), m_box(new RejectTick(line.reason->title, this)),
      m_more(new QWidget(this)), m_fix(new QTextEdit(m_more))
{
    m_fix->setAcceptRichText(false);
    m_fix->setTabChangesFocus(true);
    m_fix->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // Else its row takes all the room that is left.
    m_fix->setPlainText(line.fix);
    m_fix->setAccessibleName(tr("What the filer is told to do: %1").arg(line.reason->title));
    m_fix->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_box->setAccessibleDescription(line.reason->statement);
    m_box->setToolTip(line.reason->statement);

    auto *more = new QVBoxLayout(m_more);
    more->setContentsMargins(space::wide, 0, 0, space::hair);
    more->setSpacing(space::hair);
    more->addWidget(new CheckWords(line.reason->basis, Type::Secondary, Tint::Quiet, {}, m_more));
    more->addWidget(m_fix);
    auto *kept = new CheckLink(tr("Kept words..."), m_more);
    kept->setToolTip(tr("Words that you kept, or that somebody shares (Alt+Down in the text)"));
    more->addWidget(kept, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_box);
    column->addWidget(m_more);
    setTicked(line.ticked);

    connect(m_box, &RejectTick::toggled, this, [this](bool on) {
        setTicked(on);
        emit ticked(m_code, on);
    });
    connect(kept, &CheckLink::clicked, this, &RejectReasonRow::wordsWanted);
    addKeyAction(*m_fix, {tr("Take kept words"), {Qt::ALT | Qt::Key_Down}, tr("kept words")},
                 [this] { emit wordsWanted(); });
    connect(m_fix, &QTextEdit::textChanged, this, [this] {
        fitHeight();
        emit fixChanged(m_code, m_fix->toPlainText());
    });
    connect(m_fix->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &RejectReasonRow::fitHeight);
    followTextSize(*this, [this] { fitHeight(); });
}

void RejectReasonRow::setTicked(bool ticked)
{
    m_box->setChecked(ticked);
    m_more->setVisible(ticked);
}

void RejectReasonRow::fitHeight()
{
    const int words = int(m_fix->document()->size().height());
    m_fix->setFixedHeight(std::max(words, unit() + 2 * space::hair) + 2 * m_fix->frameWidth() + 2);
}

} // namespace dais::widgets
