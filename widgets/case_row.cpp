#include "widgets/case_row.h"

#include "widgets/check_link.h"
#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>

namespace dais::widgets {

CaseRow::CaseRow(const CaseLine &line, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::hair, 0, space::hair);
    column->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::gap);
    auto *what = makeLabel(line.what, Type::Body, LabelInk::Text, this);
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    first->addWidget(what, 1);
    if (!line.state.isEmpty()) {
        auto *state = new StatusWord(this);
        state->setBox({{}, line.state, line.tint});
        first->addWidget(state, 0, Qt::AlignTop);
    }
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::gap);
    if (!line.detail.isEmpty()) {
        auto *detail = makeLabel(line.detail, Type::Secondary, LabelInk::Muted, this);
        detail->setWordWrap(true);
        second->addWidget(detail, 1);
    } else {
        second->addStretch(1);
    }
    if (line.document) {
        auto *link = new CheckLink(tr("Show the paper"), this);
        link->setAccessibleName(tr("Show the paper of: %1").arg(line.what));
        connect(link, &CheckLink::clicked, this, [this, id = *line.document] { emit paperWanted(id); });
        second->addWidget(link, 0, Qt::AlignTop);
    }
    column->addLayout(second);
    QStringList said;
    for (const QString &part : {line.what, line.state, line.detail})
        if (!part.isEmpty())
            said.append(part);
    setAccessibleName(said.join(QStringLiteral(", ")));
}

} // namespace dais::widgets
