#include "widgets/issue_names_panel.h"

#include "widgets/accessible.h"
#include "widgets/key_action.h"
#include "widgets/mark_chip.h"
#include "widgets/metrics.h"
#include "widgets/region.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace dais::widgets {

namespace {
constexpr int longest = 60; ///< Letters of a name.
constexpr int columns = 2;
} // namespace

IssueNamesPanel::IssueNamesPanel(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::side, space::gap, space::side, space::gap);
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(space::gap);
    grid->addWidget(makeLabel(tr("What your colours mean"), Type::DocumentTitle, LabelInk::Text, this), 0, 0, 1,
                    3 * columns);
    QLabel *says = makeLabel(tr("Only you see these names. A mark that you share keeps its colour and its letter."),
                             Type::Secondary, LabelInk::Muted, this);
    says->setWordWrap(true);
    grid->addWidget(says, 1, 0, 1, 3 * columns);
    for (int i = 0; i < issues; ++i) {
        auto *field = new QLineEdit(this);
        field->setMaxLength(longest);
        field->setAccessibleName(tr("Name of issue %1").arg(i + 1));
        auto *chip = new QLabel(this);
        chip->setPixmap(chipOf(i + 1).pixmap(14));
        const int row = 2 + i / columns, column = 3 * (i % columns);
        grid->addWidget(chip, row, column);
        grid->addWidget(makeLabel(QString::number(i + 1), Type::Body, LabelInk::Muted, this), row, column + 1);
        grid->addWidget(field, row, column + 2);
        m_fields[std::size_t(i)] = field;
        connect(field, &QLineEdit::editingFinished, this, [this, i] { hand(i + 1); });
    }
    addKeyAction(*this, {tr("Close the names"), {QKeySequence(Qt::Key_Escape)}, tr("close")}, [this] {
        for (int issue = 1; issue <= issues; ++issue)
            hand(issue); // Esc goes back, it never throws away.
        hide();
        emit closed();
    });
    markRegion(*this, tr("Names of issues"));
    hide();
}

void IssueNamesPanel::setNames(const QStringList &names)
{
    m_names = names;
    for (int i = 0; i < issues && i < names.size(); ++i)
        if (!m_fields[std::size_t(i)]->hasFocus())
            m_fields[std::size_t(i)]->setText(names[i]);
}

void IssueNamesPanel::hand(int issue)
{
    const QString name = m_fields[std::size_t(issue - 1)]->text().trimmed();
    if (name.isEmpty() || name == m_names.value(issue - 1))
        return;
    if (issue <= m_names.size())
        m_names[issue - 1] = name;
    emit nameWanted(issue, name);
}

void IssueNamesPanel::open()
{
    show();
    takeKeyboard(*m_fields[0]);
    m_fields[0]->selectAll();
}

} // namespace dais::widgets
