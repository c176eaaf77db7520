#include "widgets/correction_list.h"

#include "widgets/correction_combo.h"
#include "widgets/metrics.h"

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

void CorrectionList::setFilings(const std::vector<domain::Filing> &filings,
                                const std::vector<domain::AcceptedFiling> &typed)
{
    while (QLayoutItem *old = m_column->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_rows.clear();
    for (const domain::Filing &filing : filings) {
        const auto found = std::find_if(typed.begin(), typed.end(),
                                        [&](const domain::AcceptedFiling &row) { return row.filing == filing.id; });
        addRow(filing,
               found != typed.end() ? *found : domain::AcceptedFiling{filing.id, filing.documentType, filing.title});
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
    m_rows.push_back({{filing.id, filing.documentType, filing.title}, title, type});
}

std::vector<domain::AcceptedFiling> CorrectionList::corrections() const
{
    std::vector<domain::AcceptedFiling> now;
    bool changed = false;
    for (const Row &row : m_rows) {
        now.push_back({row.asFiled.filing, row.type->code(), row.title->text().trimmed()});
        changed = changed || !(now.back() == row.asFiled);
    }
    return changed ? now : std::vector<domain::AcceptedFiling>();
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
