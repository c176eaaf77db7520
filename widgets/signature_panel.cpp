#include "widgets/signature_panel.h"

#include "widgets/accessible.h"
#include "widgets/case_row.h"
#include "widgets/decision_parts.h"
#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/region.h"
#include "widgets/tinted_box.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

using Fit = pdf::SignatureFacts::Fit;

WordBox boxOf(const pdf::SignatureFacts &facts)
{
    switch (facts.fit) {
    case Fit::Fits:
        return facts.coversAll ? WordBox{{}, SignaturePanel::tr("Fits"), Tint::Plain} // Quiet when all is well.
                               : WordBox{{}, SignaturePanel::tr("Changed since"), Tint::Warn};
    case Fit::Differs:
        return {{}, SignaturePanel::tr("Does not fit"), Tint::Bad};
    case Fit::NotRead:
        return {{}, SignaturePanel::tr("Not checked"), Tint::Warn};
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const pdf::SignatureFacts &facts)
{
    switch (facts.fit) {
    case Fit::Fits:
        return facts.coversAll
                   ? SignaturePanel::tr("What was signed is as it was signed, and it is the whole file.")
                   : SignaturePanel::tr(
                         "What was signed is as it was signed. Something was added to the file afterwards.");
    case Fit::Differs:
        return SignaturePanel::tr("The file is not what was signed: it was changed, or the signature was damaged.");
    case Fit::NotRead:
        return SignaturePanel::tr("It is of a kind that Dais does not check.");
    }
    Q_UNREACHABLE();
}

} // namespace

SignaturePanel::SignaturePanel(QWidget *parent)
    : QWidget(parent), m_title(makeLabel({}, Type::DocumentTitle, LabelInk::Text, this)),
      m_says(makeLabel({}, Type::Body, LabelInk::Muted, this)), m_rows(new QVBoxLayout), m_told(new TintedBox(this))
{
    m_says->setWordWrap(true);
    auto *close = makeDecisionButton(textWithKey(tr("Close"), QKeySequence(Qt::Key_Escape)), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::side, space::gap, space::side, space::gap);
    column->setSpacing(space::gap);
    column->addWidget(m_title);
    column->addWidget(m_says);
    column->addLayout(m_rows);
    column->addWidget(m_told);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &SignaturePanel::leave);
    addKeyAction(*this, {tr("Close the signatures"), {QKeySequence(Qt::Key_Escape)}, tr("close")}, [this] { leave(); });
    markRegion(*this, tr("Signatures"));
    setFocusProxy(close);
    hide();
}

void SignaturePanel::clear()
{
    m_told->saysNothing();
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        delete item->widget();
    }
}

void SignaturePanel::open(const QString &title, const QString &waiting)
{
    clear();
    m_title->setText(tr("Signatures on %1").arg(title));
    m_says->setText(waiting);
    QWidget::show();
    takeKeyboard(*this);
}

void SignaturePanel::addSignature(const pdf::SignatureFacts &facts)
{
    const WordBox box = boxOf(facts);
    QString detail = sentenceOf(facts);
    if (facts.claimedAt.isValid())
        detail += QLatin1Char(' ') +
                  tr("By the signer's own clock: %1.")
                      .arg(QLocale(QLocale::English)
                               .toString(facts.claimedAt.toTimeZone(m_zone), QStringLiteral("MMM d, yyyy h:mm ap")));
    m_rows->addWidget(new CaseRow({.what = facts.signer.isEmpty() ? tr("A signature") : facts.signer,
                                   .detail = detail,
                                   .state = box.text,
                                   .tint = box.tint,
                                   .document = {}},
                                  this));
    if (facts.coveredBytes == 0 || facts.coversAll)
        return;
    auto *shown = makeDecisionButton(tr("Show what was signed"), this);
    connect(shown, &QPushButton::clicked, this, [this, bytes = facts.coveredBytes] { emit signedPartWanted(bytes); });
    m_rows->addWidget(shown, 0, Qt::AlignLeft);
}

void SignaturePanel::show(const pdf::Inspection &found)
{
    clear();
    if (found.signatures == 0) {
        m_says->setText(tr("This document has no digital signature."));
        return;
    }
    m_says->setText(tr("Whose certificates these are, nobody checked: the court has no list of signers to trust."));
    for (const pdf::SignatureFacts &facts : found.signatureFacts)
        addSignature(facts);
    if (const int more = found.signatures - int(found.signatureFacts.size()); more > 0)
        m_rows->addWidget(
            makeLabel(tr("%n more signature(s), not checked.", nullptr, more), Type::Secondary, LabelInk::Muted, this));
}

void SignaturePanel::say(const Told &told)
{
    clear();
    m_says->clear();
    m_told->say(told, Tint::Bad, QStringLiteral("data-warning"));
}

QStringList SignaturePanel::lines() const
{
    QStringList lines{m_says->text()};
    for (int i = 0; i < m_rows->count(); ++i)
        if (const QWidget *widget = m_rows->itemAt(i)->widget(); widget && !widget->accessibleName().isEmpty())
            lines.append(widget->accessibleName());
    return lines;
}

void SignaturePanel::leave()
{
    hide();
    emit closed();
}

} // namespace dais::widgets
