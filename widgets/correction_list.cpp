#include "widgets/correction_list.h"

#include "widgets/correction_combo.h"
#include "widgets/metrics.h"
#include "widgets/particulars_form.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {

/// Types that somebody may file; the court's own papers are none.
QList<CorrectionCombo::Choice> typesOf(const domain::CodeTables &tables)
{
    using Role = domain::DocumentType::Role;
    QList<CorrectionCombo::Choice> choices;
    for (const domain::DocumentType &type : tables.documentTypes().rows())
        if (type.electronic && type.role != Role::Issued && type.role != Role::Prohibited)
            choices.append({type.code, type.name});
    return choices;
}

} // namespace

CorrectionList::CorrectionList(const domain::CodeTables &tables, QWidget *parent)
    : QWidget(parent), m_tables(tables), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::gap);
}

void CorrectionList::setSubmission(const domain::Submission &submission,
                                   const std::vector<domain::AcceptedFiling> &typed)
{
    while (QLayoutItem *old = m_column->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_rows.clear();
    m_filed = submission.filingDate;
    m_filer = submission.filer.name;
    m_rows.reserve(submission.filings.size());
    for (const domain::Filing &filing : submission.filings) {
        const auto found = std::find_if(typed.begin(), typed.end(),
                                        [&](const domain::AcceptedFiling &row) { return row.filing == filing.id; });
        addRow(filing, found != typed.end()
                           ? *found
                           : domain::AcceptedFiling{filing.id, filing.documentType, filing.title, filing.particulars});
    }
}

void CorrectionList::addRow(const domain::Filing &filing, const domain::AcceptedFiling &shown)
{
    const int number = int(m_rows.size()) + 1;
    auto *block = new QWidget(this);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    auto *title = new QLineEdit(shown.title, block);
    title->setAccessibleName(tr("Title of document %1").arg(number));
    title->setCursorPosition(0);
    auto *type = new CorrectionCombo(tr("Type of document %1").arg(number), typesOf(m_tables), block);
    type->setCode(shown.documentType);
    column->addWidget(title);
    column->addWidget(type);
    m_column->addWidget(block);
    m_rows.push_back(
        {{filing.id, filing.documentType, filing.title, filing.particulars}, title, type, column, nullptr});
    showParticulars(m_rows.back(), shown.particulars);
    connect(type, &QComboBox::currentIndexChanged, block, [this, at = m_rows.size() - 1] {
        Row &row = m_rows[at];
        showParticulars(row, row.particulars->particulars());
    });
}

void CorrectionList::showParticulars(Row &row, const std::optional<domain::Particulars> &said)
{
    delete row.particulars;
    const domain::FilingEffect *effect = m_tables.filingEffects().find(row.type->code(), m_filed);
    row.particulars = new ParticularsForm(effect ? effect->act : domain::FilingEffect::Act::None, said, m_filer,
                                          row.type->parentWidget());
    row.column->addWidget(row.particulars);
}

std::vector<domain::AcceptedFiling> CorrectionList::corrections() const
{
    std::vector<domain::AcceptedFiling> now;
    bool changed = false;
    for (const Row &row : m_rows) {
        now.push_back(
            {row.asFiled.filing, row.type->code(), row.title->text().trimmed(), row.particulars->particulars()});
        changed = changed || !(now.back() == row.asFiled);
    }
    return changed ? now : std::vector<domain::AcceptedFiling>();
}

QString CorrectionList::checkReadable()
{
    for (const Row &row : m_rows) {
        if (const ParticularsForm::Trouble trouble = row.particulars->trouble(); trouble.field) {
            trouble.field->setFocus(Qt::OtherFocusReason);
            return trouble.sentence;
        }
    }
    return {};
}

void CorrectionList::edit(int document)
{
    if (document < 0 || document >= int(m_rows.size()))
        return;
    QLineEdit *title = m_rows[std::size_t(document)].title;
    title->setFocus(Qt::ShortcutFocusReason);
    title->selectAll();
}

} // namespace dais::widgets
