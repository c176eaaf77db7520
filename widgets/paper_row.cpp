#include "widgets/paper_row.h"

#include "widgets/check_link.h"
#include "widgets/correction_combo.h"
#include "widgets/elided_label.h"
#include "widgets/metrics.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

namespace dais::widgets {

PaperRow::PaperRow(const store::KeptPaper &paper, const QList<Choice> &types, QWidget *parent)
    : QWidget(parent), m_paper(paper),
      m_type(new CorrectionCombo(tr("What %1 is").arg(paper.fileName), {{QString(), tr("Choose what it is")}}, this)),
      m_title(new QLineEdit(this))
{
    for (const auto &[code, name] : types)
        m_type->addItem(name, code);
    m_title->setMaxLength(300);
    m_title->setPlaceholderText(tr("Title in the record"));
    m_title->setAccessibleName(tr("Title of %1 in the record").arg(paper.fileName));
    auto *file = new ElidedLabel(Type::Secondary, LabelInk::Muted, this);
    file->setText(tr("%1, %2").arg(paper.fileName,
                                   QLocale().formattedDataSize(paper.bytes, 0, QLocale::DataSizeTraditionalFormat)));
    auto *remove = new CheckLink(tr("Remove"), this);
    remove->setAccessibleName(tr("Remove %1").arg(paper.fileName));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, space::gap);
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(space::hair);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->addWidget(file, 0, 0, 1, 2);
    grid->addWidget(remove, 0, 2, Qt::AlignRight);
    grid->addWidget(m_type, 1, 0);
    grid->addWidget(m_title, 1, 1, 1, 2);
    connect(remove, &CheckLink::clicked, this, &PaperRow::removeWanted);
    connect(m_title, &QLineEdit::textChanged, this, &PaperRow::changed);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        // The name of the type is a good title, until somebody writes a better one.
        if (!m_title->isModified())
            m_title->setText(documentType().isEmpty() ? QString() : m_type->currentText());
        emit changed();
    });
    setFocusProxy(m_type);
}

QString PaperRow::documentType() const
{
    return m_type->code();
}

QString PaperRow::title() const
{
    return m_title->text().trimmed();
}

void PaperRow::setDocumentType(const QString &code)
{
    m_type->setCode(code);
}

void PaperRow::begin()
{
    m_type->setFocus(Qt::OtherFocusReason);
}

} // namespace dais::widgets
