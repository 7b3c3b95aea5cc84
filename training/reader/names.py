"""First names of many origins: those that stand for each other in training."""

COMMON_NAMES: frozenset[str] = frozenset(
    """
    Adam Alan Albert Alex Alice Amanda Amy Andrea Andrew Andy Angela Ann Anna Anne Annie Anthony
    Arthur Barbara Ben Benjamin Betty Bill Billy Bob Bobby Brad Brian Bruce Carl Carol Carrie
    Catherine Chandler Charles Charlie Charlotte Chris Christine Claire Dan Daniel Danny Dave
    David Dean Deborah Dennis Diane Don Donald Donna Dorothy Doug Dylan Ed Eddie Edward Eleanor
    Elizabeth Ellen Emily Emma Eric Erica Eva Frank Frankie Fred Gary George Grace Greg Hannah
    Harold Harry Helen Henry Howard Ian Jack Jackie Jake James Jamie Jane Janet Janice Jason Jean
    Jeff Jennifer Jenny Jerry Jess Jessica Jim Jimmy Joan Joe Joey John Johnny Jonathan Joseph
    Josh Joyce Juan Judy Julia Julie Karen Kate Katherine Kathy Katie Keith Kelly Ken Kenny Kevin
    Kim Kyle Larry Laura Lauren Leo Leon Leonard Linda Lisa Lois Louis Louise Lucas Lucy Luke
    Maggie Marcel Margaret Maria Marie Mark Martha Martin Mary Matt Matthew Max Megan Melissa
    Michael Michelle Mike Molly Monica Nancy Neil Nicholas Nick Nicole Norman Oliver Oscar Pamela
    Patricia Patrick Paul Paula Peggy Pete Peter Phil Philip Phoebe Rachel Ralph Ray Raymond
    Rebecca Richard Rick Robert Robin Roger Ronald Ronnie Ross Roy Russell Ruth Ryan Sally Sam
    Samantha Samuel Sandra Sarah Scott Sean Sharon Sheldon Simon Sophie Stan Stella Stephanie
    Stephen Steve Steven Stuart Sue Susan Ted Teresa Terry Thomas Tim Timothy Todd Tom Tommy Tony
    Tracy Ursula Victor Victoria Vincent Virginia Walter Wendy William
    """.split()  # noqa: SIM905
)
"""Names as films and comments commonly have them: the ones that are exchanged."""

WOMENS_NAMES: tuple[str, ...] = tuple(
    """
    Amara Ngozi Chiara Fatima Aisha Mei Yuki Hana Priya Lakshmi Soo-jin Linh Thuy Ines Carmen
    Lucia Marisol Rosa Guadalupe Ximena Olga Irina Svetlana Zofia Agnieszka Ilse Greta Astrid
    Freya Siobhan Aoife Maeve Leila Shirin Yasmin Noor Layla Miriam Rivka Zeynep Elif Wanjiru
    Achieng Thandiwe Zola Nala Keisha Tamika Imani Aaliyah Dakota Winona Kiri Leilani Moana Eleni
    Despina Giulia Francesca Colette Simone Amelie Beatriz Joana Hilda Edith Mabel Dorothea
    Harriet Meredith Brittany Kayla Madison Hazel Judith Nadia Samira Parvati Anjali Xiu Ling
    Sakura Kaori Minji Mahalia Ebele Deja Kiara Aniyah Monique Tamara Shanice Tonya Yolanda Rashida
    Kenya Nia Ayana Chantel Dominique Renee Whitney Holly Kristen Gretchen
    """.split()  # noqa: SIM905
)
MENS_NAMES: tuple[str, ...] = tuple(
    """
    Chidi Emeka Kwame Kofi Tunde Mohammed Omar Hassan Ibrahim Yusuf Wei Jun Hiroshi Kenji Takeshi
    Raj Arjun Vikram Sanjay Min-ho Duc Minh Diego Mateo Javier Alejandro Rodrigo Pablo Miguel Ivan
    Dmitri Sergei Pavel Tomasz Jürgen Klaus Sven Lars Bjorn Declan Cormac Seamus Reza Farid Karim
    Bilal Avi Shlomo Emre Mehmet Kamau Otieno Sipho Jabari Andre Lamont Marquis Tyree Chayton Tane
    Kainoa Nikos Stavros Luca Giovanni Matteo Luc Etienne Pierre Joao Tiago Cuthbert Wilfred
    DeShawn Terrell Darius Jermaine Tyrone Demetrius Reggie Cedric Maurice Antoine Kareem Rasheed
    Dwayne Devonte Jalen Brett Geoffrey Brendan Jay Lance Cody
    Clarence Earl Bradley Hunter Tucker Wyatt Chase Rashid Tariq Anand Kiran Bao Hideo Sung Isaac
    """.split()  # noqa: SIM905
)
ALL_NAMES = (*WOMENS_NAMES, *MENS_NAMES)
"""Names that they are exchanged for."""
